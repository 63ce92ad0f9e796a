package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A table or view as the catalog describes it.
 *
 * @param estimatedRows from statistics; negative when unknown
 * @param keys primary key first
 * @param foreignKeys those that leave this table; those that arrive are {@link
 *     Catalog#foreignKeysTo}
 * @param query a view's SQL; null for tables
 * @param storage what its DDL says after the columns: {@code PARTITION BY …}, {@code INHERITS …},
 *     {@code SERVER …}, {@code WITH …}; null = nothing
 * @param comment null = none
 * @param lineage what it is part of or takes columns from
 * @param security which rows it shows to whom
 * @param settings clauses of ALTER TABLE that its DDL needs after all, such as {@code SET
 *     UNLOGGED}; null = none
 */
public record Table(
        TableName name,
        Kind kind,
        long estimatedRows,
        List<Column> columns,
        List<Key> keys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<Check> checks,
        List<Trigger> triggers,
        @Nullable String query,
        @Nullable String storage,
        @Nullable String comment,
        Lineage lineage,
        RowSecurity security,
        @Nullable String settings) {

    /**
     * The tables above this one.
     *
     * @param bound of a partition, such as {@code FOR VALUES FROM (1) TO (9)}; null = none
     */
    public record Lineage(List<TableName> parents, @Nullable String bound) {
        public static final Lineage NONE = new Lineage(List.of(), null);

        public Lineage {
            parents = List.copyOf(parents);
        }
    }

    /** What holds the rows. */
    public enum Kind {
        TABLE,
        PARTITIONED_TABLE,
        PARTITION,
        FOREIGN_TABLE,
        VIEW,
        MATERIALIZED_VIEW;

        public boolean view() {
            return this == VIEW || this == MATERIALIZED_VIEW;
        }
    }

    /** A table that stands alone and shows every row to whoever may read it. */
    public Table(
            TableName name,
            Kind kind,
            long estimatedRows,
            List<Column> columns,
            List<Key> keys,
            List<ForeignKey> foreignKeys,
            List<Index> indexes,
            List<Check> checks,
            List<Trigger> triggers,
            @Nullable String query,
            @Nullable String storage,
            @Nullable String comment) {
        this(
                name,
                kind,
                estimatedRows,
                columns,
                keys,
                foreignKeys,
                indexes,
                checks,
                triggers,
                query,
                storage,
                comment,
                Lineage.NONE,
                RowSecurity.OFF,
                null);
    }

    public Table {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        triggers = List.copyOf(triggers);
    }

    /** The same without the estimate of its rows, which statistics make: what DDL can say. */
    public Table withoutRows() {
        return new Table(
                name,
                kind,
                -1,
                columns,
                keys,
                foreignKeys,
                indexes,
                checks,
                triggers,
                query,
                storage,
                comment,
                lineage,
                security,
                settings);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    /**
     * The key that names a row: the primary key, else the first unique key, else the first unique
     * index over whole columns, whose columns are all NOT NULL.
     */
    public Optional<Key> rowKey() {
        return keys.stream()
                .filter(key -> key.primary() || key.columns().stream().allMatch(this::notNull))
                .findFirst()
                .or(this::uniqueIndex);
    }

    private Optional<Key> uniqueIndex() {
        return indexes.stream()
                .filter(index -> index.unique() && !index.constraint() && index.predicate() == null)
                .filter(index -> index.keys().stream().allMatch(this::notNull))
                .map(index -> new Key(index.name(), false, index.keys()))
                .findFirst();
    }

    private boolean notNull(String columnName) {
        return column(columnName).map(column -> !column.nullable()).orElse(false);
    }
}
