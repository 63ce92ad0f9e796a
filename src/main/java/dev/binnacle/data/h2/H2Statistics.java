package dev.binnacle.data.h2;

import dev.binnacle.data.browse.RowCount;
import dev.binnacle.data.browse.RowStatistics;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Session;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** H2 keeps a row count per table and nothing about how values spread. */
final class H2Statistics implements RowStatistics {
    @Override
    public RowCount estimate(Session session, Table table, @Nullable Condition where) {
        return where == null ? RowCount.estimate(table.estimatedRows()) : RowCount.UNKNOWN;
    }

    @Override
    public Optional<Near> near(
            Session session, Table table, @Nullable Condition where, SortKey order, long row) {
        return Optional.empty();
    }
}
