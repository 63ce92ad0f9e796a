package dev.binnacle.data.browse;

import dev.binnacle.database.Condition;
import dev.binnacle.database.Session;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a database knows of a table's rows without reading them. One per engine. */
public interface RowStatistics {
    /**
     * How many rows satisfy the condition, by the planner's guess.
     *
     * @param where null = all
     */
    RowCount estimate(Session session, Table table, @Nullable Condition where);

    /**
     * A value near row number {@code row} (1-based) in the order of one column, with the row number
     * the statistics give it; empty when they do not tell.
     */
    Optional<Near> near(
            Session session, Table table, @Nullable Condition where, SortKey order, long row);

    /** A value and about how many rows come before it. */
    record Near(Value value, long before) {}
}
