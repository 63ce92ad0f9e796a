package dev.binnacle.database.catalog;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a catalog together from a fixed number of queries, whatever it holds. */
public final class CatalogReader {
    private final CatalogRows source;
    private final Progress progress;

    public CatalogReader(CatalogRows source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /**
     * @param defaultSchema the one an unqualified name means
     */
    public Catalog read(String defaultSchema) {
        List<Cells> schemas = rows(CatalogQuery.SCHEMAS);
        Map<String, List<Cells>> labels = Cells.byFirst(rows(CatalogQuery.LABELS));
        Map<String, List<Table>> tables = tables(labels);
        Map<String, List<Routine>> routines =
                objects(CatalogQuery.ROUTINES, 0, CatalogReader::routine);
        Map<String, List<Sequence>> sequences =
                objects(CatalogQuery.SEQUENCES, 0, CatalogReader::sequence);
        Map<String, List<UserType>> types =
                objects(CatalogQuery.TYPES, 1, row -> type(row, labels));
        List<Schema> read = new ArrayList<>();
        for (Cells schema : schemas) {
            String name = schema.text(0);
            read.add(
                    new Schema(
                            name,
                            tables.getOrDefault(name, List.of()),
                            routines.getOrDefault(name, List.of()),
                            sequences.getOrDefault(name, List.of()),
                            types.getOrDefault(name, List.of()),
                            schema.get(1)));
        }
        read.sort(Comparator.comparing(Schema::name));
        return new Catalog(read, defaultSchema, Instant.now(), surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                rows(CatalogQuery.EXTENSIONS).stream()
                        .map(row ->
                                new Surroundings.Extension(
                                        row.text(0), row.text(1), row.text(2), row.get(3)))
                        .toList(),
                rows(CatalogQuery.REMARKS).stream()
                        .map(row -> new Surroundings.Remark(object(row), row.text(4)))
                        .toList(),
                rows(CatalogQuery.OWNERS).stream()
                        .map(row -> new Surroundings.Owned(object(row), row.text(4)))
                        .toList(),
                rows(CatalogQuery.RIGHTS).stream()
                        .map(row ->
                                new Surroundings.Right(
                                        object(row),
                                        row.text(4),
                                        row.text(5),
                                        row.yes(6),
                                        row.yes(7)))
                        .toList(),
                rows(CatalogQuery.OTHERS).stream()
                        .map(row ->
                                new Surroundings.Other(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5)))
                        .toList());
    }

    private static ObjectRef object(Cells row) {
        return new ObjectRef(row.text(0), row.text(1), row.text(2), row.text(3));
    }

    private List<Cells> rows(CatalogQuery query) {
        progress.check();
        progress.at(
                (double) query.ordinal() / CatalogQuery.values().length,
                "reading " + query.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        return source.rows(query);
    }

    private Map<String, List<Table>> tables(Map<String, List<Cells>> labels) {
        TableAssembly assembly = new TableAssembly(this::rows, source::kind, labels);
        Map<String, List<Table>> tables = new java.util.HashMap<>();
        for (Cells row : rows(CatalogQuery.TABLES)) {
            Table table = assembly.table(row);
            tables.computeIfAbsent(table.name().schema(), key -> new ArrayList<>()).add(table);
        }
        tables.values().forEach(list -> list.sort(Comparator.comparing(Table::name)));
        return tables;
    }

    private <T> Map<String, List<T>> objects(
            CatalogQuery query, int schema, Function<Cells, T> make) {
        Map<String, List<T>> objects = new java.util.HashMap<>();
        Cells.by(rows(query), schema)
                .forEach((name, rows) -> objects.put(name, rows.stream().map(make).toList()));
        return objects;
    }

    private static Routine routine(Cells row) {
        return new Routine(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.get(7));
    }

    private static Sequence sequence(Cells row) {
        return new Sequence(
                row.text(0),
                row.text(1),
                row.text(2),
                row.number(3),
                row.number(4),
                row.get(5),
                row.get(6),
                row.text(7));
    }

    private static UserType type(Cells row, Map<String, List<Cells>> labels) {
        List<String> choices =
                labels.getOrDefault(row.text(0), List.of()).stream()
                        .map(label -> label.text(1))
                        .toList();
        return new UserType(
                row.text(1), row.text(2), row.text(3), choices, row.text(4), row.get(5));
    }
}
