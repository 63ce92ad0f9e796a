package dev.binnacle.data.postgresql;

import dev.binnacle.data.browse.Interpolation;
import dev.binnacle.data.browse.RowCount;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * What ANALYZE gathered, asked through the planner, so that filters and frequent values count. A
 * place is found by asking it about the bounds of the column's histogram, halving each time.
 */
final class PostgreSqlStatistics implements RowStatistics {

    @Override
    public RowCount estimate(Session session, Table table, @Nullable Condition where) {
        return RowCount.estimate(planned(session, table, where));
    }

    private static long planned(Session session, Table table, @Nullable Condition where) {
        Sql condition = where == null ? Sql.of("") : session.dialect().render(where);
        String text =
                "EXPLAIN (FORMAT JSON) SELECT 1 FROM "
                        + session.dialect().quote(table.name())
                        + (where == null ? "" : " WHERE " + condition.text());
        Row plan = SmallResult.of(session, new Sql(text, condition.parameters())).getFirst();
        String json = plan.get(0).text();
        return json == null
                ? -1
                : JsonMapper.shared()
                        .readTree(json)
                        .path(0)
                        .path("Plan")
                        .path("Plan Rows")
                        .asLong(-1);
    }

    @Override
    public Optional<Near> near(
            Session session, Table table, @Nullable Condition where, SortKey order, long row) {
        List<Value> bounds = bounds(session, table, order.column());
        if (bounds.size() < 2) {
            return Optional.empty();
        }
        var search = new Search(session, table, where, order);
        return Optional.of(search.near(order.descending() ? bounds.reversed() : bounds, row - 1));
    }

    /** Values of the column that statistics name, in order. */
    private static List<Value> bounds(Session session, Table table, Column column) {
        String array = "::text::" + column.type() + "[]) AS value";
        String text =
                "SELECT value FROM (SELECT unnest(histogram_bounds"
                        + array
                        + " FROM kept UNION SELECT unnest(most_common_vals"
                        + array
                        + " FROM kept) AS known ORDER BY value";
        String kept =
                "WITH kept AS (SELECT histogram_bounds, most_common_vals FROM pg_catalog.pg_stats"
                        + " WHERE schemaname = ? AND tablename = ? AND attname = ?"
                        + " ORDER BY inherited DESC LIMIT 1) ";
        return SmallResult.of(
                        session,
                        new Sql(
                                kept + text,
                                List.of(
                                        name(table.name().schema()),
                                        name(table.name().name()),
                                        name(column.name()))))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static Parameter name(String name) {
        return new Parameter(Value.of(name), "text", ValueKind.TEXT);
    }

    /** Looks for the last value that has at most so many rows before it. */
    private record Search(Session session, Table table, @Nullable Condition where, SortKey order) {
        Near near(List<Value> bounds, long wanted) {
            int low = 0;
            int high = bounds.size() - 1;
            long beforeLow = 0;
            long beforeHigh = Math.max(wanted, planned(session, table, where));
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                long before = before(bounds.get(middle));
                if (before <= wanted) {
                    low = middle;
                    beforeLow = before;
                } else {
                    high = middle;
                    beforeHigh = before;
                }
            }
            return between(bounds.get(low), bounds.get(high), beforeLow, beforeHigh, wanted);
        }

        private Near between(Value low, Value high, long beforeLow, long beforeHigh, long wanted) {
            double part = (wanted - beforeLow) / (double) Math.max(1, beforeHigh - beforeLow);
            return Interpolation.between(order.column(), low, high, Math.min(1, part))
                    .map(value -> new Near(value, wanted))
                    .orElseGet(() -> new Near(low, beforeLow));
        }

        private long before(Value value) {
            Column column = order.column();
            Condition compare =
                    new Condition.Compare(
                            column,
                            order.descending()
                                    ? Condition.Operator.GREATER
                                    : Condition.Operator.LESS,
                            value);
            boolean nullsFirst = order.descending() && column.nullable();
            Condition earlier =
                    nullsFirst
                            ? new Condition.Any(List.of(compare, new Condition.IsNull(column)))
                            : compare;
            return planned(
                    session,
                    table,
                    where == null ? earlier : new Condition.All(List.of(where, earlier)));
        }
    }
}
