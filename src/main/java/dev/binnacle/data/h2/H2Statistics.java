package dev.binnacle.data.h2;

import dev.binnacle.data.browse.Interpolation;
import dev.binnacle.data.browse.Reading;
import dev.binnacle.data.browse.RowCount;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** H2 counts a table's rows at once and knows nothing of how values spread. */
final class H2Statistics implements RowStatistics {
    @Override
    public RowCount estimate(Session session, Table table, @Nullable Condition where) {
        return where == null ? RowCount.estimate(table.estimatedRows()) : RowCount.UNKNOWN;
    }

    /** Between the least and the greatest value, as if they were spread evenly. */
    @Override
    public Optional<Near> near(
            Session session, Table table, @Nullable Condition where, SortKey order, long row) {
        Column column = order.column();
        if (where != null || column.nullable() || !leadsAKey(table, column)) {
            return Optional.empty();
        }
        var reading = new Reading(session);
        Value first = end(reading, table, order);
        Value last = end(reading, table, order.reversed());
        long rows = reading.count(table.name(), null);
        double part = rows < 2 ? 0 : Math.min(1.0, (row - 1) / (double) (rows - 1));
        return Interpolation.between(column, first, last, part)
                .map(value -> new Near(value, Math.min(row, rows) - 1));
    }

    private static boolean leadsAKey(Table table, Column column) {
        return table.keys().stream()
                .anyMatch(key -> key.columns().getFirst().equals(column.name()));
    }

    private static Value end(Reading reading, Table table, SortKey order) {
        List<Row> rows =
                reading.rows(
                        new Statement.Select(
                                table.name(),
                                List.of(order.column()),
                                null,
                                List.of(order),
                                1,
                                0,
                                0));
        return rows.isEmpty() ? Value.NULL : rows.getFirst().get(0);
    }
}
