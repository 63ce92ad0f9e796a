package dev.binnacle.desktop.tour;

import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A foreign key of a table whose first row refers to a row of another table. */
record Relation(Table table, ForeignKey key, Condition condition) {
    private static final int MOST = 500;

    static Relation in(TourGround ground) {
        return ground.catalog().tables().stream()
                .filter(table -> table.kind() == Table.Kind.TABLE && table.estimatedRows() != 0)
                .filter(table -> table.rowKey().isPresent())
                .filter(table -> table.foreignKeys().stream().anyMatch(Relation::leaves))
                .sorted(Comparator.comparingInt(Relation::fit).reversed())
                .limit(MOST)
                .flatMap(table -> of(ground, table).stream())
                .findFirst()
                .orElseThrow(() -> new TourSkip("no row here refers to another by a foreign key"));
    }

    private static boolean leaves(ForeignKey key) {
        return !key.target().equals(key.table());
    }

    /** A table of things refers by one or two keys and says more than that. */
    private static int fit(Table table) {
        boolean things = table.rowKey().map(key -> key.columns().size() == 1).orElse(false);
        return (things ? 20 : 0) + Math.min(table.columns().size(), 12);
    }

    private static Optional<Relation> of(TourGround ground, Table table) {
        ForeignKey key =
                table.foreignKeys().stream().filter(Relation::leaves).findFirst().orElseThrow();
        List<Row> rows = firstRow(ground, table, key);
        Optional<Table> target = ground.catalog().table(key.target());
        if (rows.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Condition>();
        for (int at = 0; at < key.columns().size(); at++) {
            Value value = rows.getFirst().get(at);
            Optional<Column> column = target.get().column(key.targetColumns().get(at));
            if (value.isNull() || column.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Condition.Same(column.get(), value));
        }
        return Optional.of(new Relation(table, key, new Condition.All(parts)));
    }

    /** The key's columns of the row that stands first on the first page. */
    private static List<Row> firstRow(TourGround ground, Table table, ForeignKey key) {
        List<Column> columns = columns(table, key.columns());
        List<SortKey> order =
                columns(table, table.rowKey().orElseThrow().columns()).stream()
                        .map(column -> new SortKey(column, false))
                        .toList();
        return ground.rows(new Statement.Select(table.name(), columns, null, order, 1, 0, 0));
    }

    private static List<Column> columns(Table table, List<String> names) {
        return names.stream().map(name -> table.column(name).orElseThrow()).toList();
    }
}
