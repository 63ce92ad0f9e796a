package dev.binnacle.schema.plan;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many rows the tables have that a plan works on, and what work on them takes. */
public final class Sizes {
    private static final double SCAN_ROWS_PER_SECOND = 3_000_000;
    private static final double INDEX_ROWS_PER_SECOND = 700_000;
    private static final double REWRITE_ROWS_PER_SECOND = 500_000;
    private final Map<TableName, Long> rows = new HashMap<>();
    private final Map<TableName, Set<TableName>> referring = new HashMap<>();

    /**
     * @param catalog as read from the database that the plan is for
     * @param renames that the plan makes: it calls those tables by their new names
     */
    public Sizes(Catalog catalog, List<Rename> renames) {
        for (Table table : catalog.tables()) {
            rows.put(table.name(), table.kind().view() ? 0 : table.estimatedRows());
            table.foreignKeys()
                    .forEach(key ->
                            referring
                                    .computeIfAbsent(key.target(), name -> new TreeSet<>())
                                    .add(table.name()));
        }
        for (Rename rename : renames) {
            ObjectId from = rename.from();
            if (from.kind() == ObjectKind.TABLE && rows.containsKey(from.tableName())) {
                rows.put(rename.to().tableName(), rows(from.tableName()));
            }
        }
    }

    /** Whether the table or view was there before the plan. */
    public boolean there(TableName table) {
        return rows.containsKey(table);
    }

    /** Tables whose foreign keys lead to this one; without those that the plan renames. */
    public Set<TableName> referring(TableName table) {
        return referring.getOrDefault(table, Set.of());
    }

    /** Negative = not known. */
    public long rows(TableName table) {
        return rows.getOrDefault(table, 0L);
    }

    /** An estimate from rates that a plain machine reaches; null = the rows are not known. */
    public @Nullable Duration time(Work work, TableName table) {
        long count = rows(table);
        double rate =
                switch (work) {
                    case CATALOG_ONLY -> 0;
                    case SCANS -> SCAN_ROWS_PER_SECOND;
                    case BUILDS_INDEX -> INDEX_ROWS_PER_SECOND;
                    case REWRITES, CHANGES_ROWS -> REWRITE_ROWS_PER_SECOND;
                };
        if (rate == 0) {
            return Duration.ZERO;
        }
        return count < 0 ? null : Duration.ofMillis(Math.round(count * 1000 / rate));
    }
}
