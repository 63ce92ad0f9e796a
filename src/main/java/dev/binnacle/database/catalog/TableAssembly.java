package dev.binnacle.database.catalog;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Policy;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.ValueKind;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everything that belongs to tables, by the table's id, and tables made of it. */
final class TableAssembly {
    private final BiFunction<String, String, ValueKind> kinds;
    private final Map<String, List<String>> labels;
    private final Map<String, List<Cells>> views;
    private final Map<String, List<Cells>> columns;
    private final Map<String, List<Cells>> keys;
    private final Map<String, List<Cells>> foreignKeys;
    private final Map<String, List<Cells>> indexes;
    private final Map<String, List<Cells>> checks;
    private final Map<String, List<Cells>> triggers;
    private final Map<String, List<Cells>> parents;
    private final Map<String, List<Cells>> policies;

    TableAssembly(
            Function<CatalogQuery, List<Cells>> rows,
            BiFunction<String, String, ValueKind> kinds,
            Map<String, List<Cells>> labels) {
        this.kinds = kinds;
        this.labels = new java.util.HashMap<>();
        labels.forEach((id, list) ->
                this.labels.put(id, list.stream().map(label -> label.text(1)).toList()));
        views = Cells.byFirst(rows.apply(CatalogQuery.VIEWS));
        columns = Cells.byFirst(rows.apply(CatalogQuery.COLUMNS));
        keys = Cells.byFirst(rows.apply(CatalogQuery.KEYS));
        foreignKeys = Cells.byFirst(rows.apply(CatalogQuery.FOREIGN_KEYS));
        indexes = Cells.byFirst(rows.apply(CatalogQuery.INDEXES));
        checks = Cells.byFirst(rows.apply(CatalogQuery.CHECKS));
        triggers = Cells.byFirst(rows.apply(CatalogQuery.TRIGGERS));
        parents = Cells.byFirst(rows.apply(CatalogQuery.PARENTS));
        policies = Cells.byFirst(rows.apply(CatalogQuery.POLICIES));
    }

    Table table(Cells row) {
        String id = row.text(0);
        TableName name = new TableName(row.text(1), row.text(2));
        List<Cells> view = of(views, id);
        return new Table(
                name,
                Table.Kind.valueOf(row.text(3)),
                row.number(4),
                of(columns, id).stream().map(this::column).toList(),
                parts(keys, id).stream()
                        .map(TableAssembly::key)
                        .sorted(Comparator.comparing(key -> !key.primary()))
                        .toList(),
                parts(foreignKeys, id).stream().map(parts -> foreignKey(name, parts)).toList(),
                parts(indexes, id).stream().map(TableAssembly::index).toList(),
                of(checks, id).stream()
                        .map(check ->
                                new Check(
                                        check.text(1), check.text(2), check.text(3), check.yes(4)))
                        .toList(),
                of(triggers, id).stream().map(TableAssembly::trigger).toList(),
                view.isEmpty() ? null : view.getFirst().text(1),
                row.get(5),
                row.get(6),
                lineage(row),
                security(row),
                row.get(9));
    }

    private Table.Lineage lineage(Cells row) {
        return new Table.Lineage(
                of(parents, row.text(0)).stream()
                        .map(parent -> new TableName(parent.text(1), parent.text(2)))
                        .toList(),
                row.get(7));
    }

    private RowSecurity security(Cells row) {
        return new RowSecurity(
                RowSecurity.State.valueOf(row.text(8)),
                of(policies, row.text(0)).stream().map(TableAssembly::policy).toList());
    }

    private static Policy policy(Cells row) {
        return new Policy(
                row.text(1), row.text(2), row.yes(3), row.text(4), row.get(5), row.get(6));
    }

    private static List<Cells> of(Map<String, List<Cells>> rows, String id) {
        return rows.getOrDefault(id, List.of());
    }

    /** The rows of one table, those of the same name together. */
    private static List<List<Cells>> parts(Map<String, List<Cells>> rows, String id) {
        List<Cells> all = of(rows, id);
        return all.isEmpty() ? List.of() : List.copyOf(Cells.by(all, 1).values());
    }

    private Column column(Cells row) {
        return new Column(
                row.text(2),
                (int) row.number(1),
                row.text(3),
                kinds.apply(row.text(4), row.text(5)),
                row.yes(7),
                Column.Generated.valueOf(row.text(8)),
                row.get(9),
                labels.getOrDefault(row.text(6), List.of()),
                row.get(10),
                row.get(11),
                words(row.get(12)));
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Key key(List<Cells> parts) {
        Cells first = parts.getFirst();
        return new Key(first.text(1), first.yes(2), all(parts, 3), first.text(4), first.yes(5));
    }

    private static ForeignKey foreignKey(TableName table, List<Cells> parts) {
        Cells first = parts.getFirst();
        return new ForeignKey(
                first.text(1),
                table,
                all(parts, 2),
                new TableName(first.text(3), first.text(4)),
                all(parts, 5),
                first.text(6),
                first.text(7),
                first.yes(8),
                first.text(9),
                first.yes(10));
    }

    private static Index index(List<Cells> parts) {
        Cells first = parts.getFirst();
        return new Index(
                first.text(1),
                first.yes(2),
                first.yes(3),
                first.text(4),
                all(parts.stream().filter(part -> !part.yes(8)).toList(), 7),
                first.get(5),
                first.text(6),
                all(parts.stream().filter(part -> part.yes(8)).toList(), 7),
                first.yes(9));
    }

    private static Trigger trigger(Cells row) {
        return new Trigger(row.text(1), row.text(2), row.yes(3), row.text(4), row.yes(5));
    }

    private static List<String> all(List<Cells> parts, int index) {
        return parts.stream().map(part -> part.text(index)).toList();
    }
}
