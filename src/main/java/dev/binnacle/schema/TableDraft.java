package dev.binnacle.schema;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A table as somebody wants it.
 *
 * @param keys at most one of them primary
 * @param comment null = none
 */
public record TableDraft(
        TableName name,
        List<ColumnDraft> columns,
        List<KeyDraft> keys,
        List<ForeignKeyDraft> foreignKeys,
        List<CheckDraft> checks,
        List<IndexDraft> indexes,
        @Nullable String comment) {
    public TableDraft {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** A table of columns and keys only. */
    public static TableDraft of(TableName name, List<ColumnDraft> columns, List<KeyDraft> keys) {
        return new TableDraft(name, columns, keys, List.of(), List.of(), List.of(), null);
    }
}
