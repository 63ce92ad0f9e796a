package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A statement as data: planned, shown, then rendered by {@link Dialect#render} and run. */
public sealed interface Statement {

    /**
     * Rows of one table.
     *
     * @param where null = all
     * @param limit 0 = no limit
     * @param cutAt cells longer than this many characters (or bytes) are cut by the server; 0 =
     *     never
     * @param whole columns that are never cut, since their values name rows
     */
    record Select(
            TableName table,
            List<Column> columns,
            @Nullable Condition where,
            List<SortKey> order,
            long limit,
            long offset,
            int cutAt,
            List<Column> whole)
            implements Statement {
        public Select {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
            whole = List.copyOf(whole);
        }

        public Select(
                TableName table,
                List<Column> columns,
                @Nullable Condition where,
                List<SortKey> order,
                long limit,
                long offset,
                int cutAt) {
            this(table, columns, where, order, limit, offset, cutAt, List.of());
        }
    }

    record Count(TableName table, @Nullable Condition where) implements Statement {}

    /**
     * Values in column order; columns left out get their default. No columns at all = DEFAULT
     * VALUES.
     */
    record Insert(TableName table, Map<Column, Value> values) implements Statement {}

    record Update(TableName table, Map<Column, Value> values, Condition where)
            implements Statement {}

    record Delete(TableName table, Condition where) implements Statement {}
}
