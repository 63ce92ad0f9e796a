package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A whole structure as statements of the other database, in an order that runs. */
final class PortedScript {
    private final Catalog catalog;
    private final PortTarget target;
    private final Dialect dialect;
    private final PortNotes notes = new PortNotes();
    private final List<String> statements = new ArrayList<>();

    PortedScript(Catalog catalog, PortTarget target) {
        this.catalog = catalog;
        this.target = target;
        this.dialect = target.dialect();
    }

    Ported write() {
        catalog.schemas().forEach(this::schema);
        statements.addAll(target.types(notes));
        List<Table> kept = catalog.tables().stream().filter(PortedScript::holdsRows).toList();
        PortedNames names = new PortedNames(target.nameBytes());
        catalog.tables().stream()
                .filter(table -> table.kind().view() || holdsRows(table))
                .forEach(table -> reserve(names, table));
        catalog.schemas().forEach(schema -> schema.sequences().forEach(this::sequence));
        PortedTables tables = new PortedTables(catalog, target, notes, names);
        kept.forEach(table -> statements.add(tables.create(table)));
        kept.forEach(table -> statements.addAll(tables.indexes(table)));
        var keys = new PortedForeignKeys(catalog, target, notes, names);
        statements.addAll(keys.all(kept));
        statements.addAll(new PortedViews(catalog, target, notes, kept).all());
        catalog.tables().forEach(this::rest);
        kept.forEach(this::comments);
        catalog.schemas().forEach(schema -> schema.routines().forEach(this::routine));
        surroundings();
        String sql = statements.stream().map(one -> one + ";\n").collect(Collectors.joining("\n"));
        return new Ported(dialect.engine(), sql, notes.all());
    }

    /** Partitions are one table where there are none. */
    static boolean holdsRows(Table table) {
        return !table.kind().view() && table.lineage().bound() == null;
    }

    private void schema(Schema schema) {
        String name = dialect.quote(schema.name());
        statements.add("create schema if not exists " + name);
        if (schema.comment() != null) {
            statements.add(
                    "comment on schema " + name + " is " + dialect.literal(schema.comment()));
        }
    }

    private void reserve(PortedNames names, Table table) {
        TableName name = table.name();
        names.take(target.space(PortTarget.Named.RELATION, table), name.name());
        table.columns().stream()
                .filter(column -> PortedNames.tooLong(column.name(), target.nameBytes()))
                .forEach(column ->
                        notes.changed(
                                name,
                                "column",
                                column.name(),
                                "its name",
                                "cut at " + target.nameBytes() + " bytes"));
        if (PortedNames.tooLong(name.name(), target.nameBytes())) {
            notes.changed(name, "table", "", "its name", "cut at " + target.nameBytes() + " bytes");
        }
    }

    private void sequence(Sequence sequence) {
        if (ofIdentity(sequence)) {
            return;
        }
        TableName name = new TableName(sequence.schema(), sequence.name());
        String options = target.sequence(sequence, notes);
        statements.add("create sequence " + dialect.quote(name) + " " + options);
    }

    /** The sequence of an identity comes with its column. */
    private boolean ofIdentity(Sequence sequence) {
        String owner = sequence.ownedBy();
        return owner != null
                && catalog.tables().stream()
                        .filter(table -> table.name().schema().equals(sequence.schema()))
                        .filter(table -> owner.startsWith(table.name().name() + "."))
                        .flatMap(table ->
                                table
                                        .column(owner.substring(table.name().name().length() + 1))
                                        .stream())
                        .anyMatch(PortedTables::counts);
    }

    private void rest(Table table) {
        if (!table.kind().view() && !holdsRows(table)) {
            TableName parent = table.lineage().parents().getFirst();
            notes.changed(
                    table.name(),
                    "partition",
                    "",
                    "" + table.lineage().bound(),
                    "rows of " + parent);
        }
        target.rest(table, notes);
    }

    private void comments(Table table) {
        String name = dialect.quote(table.name());
        if (table.comment() != null) {
            statements.add("comment on table " + name + " is " + dialect.literal(table.comment()));
        }
        table.columns().stream()
                .filter(column -> column.comment() != null)
                .forEach(column ->
                        statements.add(
                                "comment on column "
                                        + name
                                        + "."
                                        + dialect.quote(column.name())
                                        + " is "
                                        + dialect.literal("" + column.comment())));
    }

    private void surroundings() {
        Surroundings around = catalog.surroundings();
        around.extensions()
                .forEach(extension ->
                        notes.alone(Kept.LOST, "extension", extension.name(), "", "nothing"));
        count("rights", around.rights().size(), "nothing: grant them there");
        count("owners", around.owners().size(), "whoever runs the script");
        count("comments on parts of tables", around.remarks().size(), "nothing");
    }

    private void count(String kind, int count, String becomes) {
        if (count > 0) {
            notes.alone(Kept.LOST, kind, "(" + count + ")", "", becomes);
        }
    }

    private void routine(Routine routine) {
        String name = routine.schema() + "." + routine.name() + "(" + routine.arguments() + ")";
        notes.alone(Kept.LOST, routine.kind(), name, routine.language(), target.routine(routine));
    }
}
