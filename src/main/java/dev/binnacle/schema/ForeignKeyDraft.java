package dev.binnacle.schema;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A foreign key as somebody wants it; {@code columns} and {@code targetColumns} pair up.
 *
 * @param name null = the database names it
 */
public record ForeignKeyDraft(
        @Nullable String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        Action onUpdate,
        Action onDelete,
        Deferral deferral) {

    /** What happens to the rows that point at a changed or deleted row. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        public String sql() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** When the key is checked. */
    public enum Deferral {
        /** With each statement. */
        NONE,
        /** With each statement, unless the transaction asks for its end. */
        DEFERRABLE,
        /** At the end of the transaction. */
        INITIALLY_DEFERRED
    }

    public ForeignKeyDraft {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** From one column to one column, no actions. */
    public static ForeignKeyDraft of(
            @Nullable String name, String column, TableName target, String targetColumn) {
        return new ForeignKeyDraft(
                name,
                List.of(column),
                target,
                List.of(targetColumn),
                Action.NO_ACTION,
                Action.NO_ACTION,
                Deferral.NONE);
    }

    public ForeignKeyDraft actions(Action update, Action delete) {
        return new ForeignKeyDraft(name, columns, target, targetColumns, update, delete, deferral);
    }

    public ForeignKeyDraft deferral(Deferral when) {
        return new ForeignKeyDraft(name, columns, target, targetColumns, onUpdate, onDelete, when);
    }
}
