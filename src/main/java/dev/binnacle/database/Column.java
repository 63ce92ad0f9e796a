package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A column of a table, view or result.
 *
 * @param position 1-based, gaps possible
 * @param type as DDL would write it: {@code numeric(12,2)}, {@code text[]}, {@code public.status}
 * @param defaultExpression SQL of the default or of the generated value; null = none
 * @param labels the choices of an enum, in order; empty for other kinds
 * @param comment null = none
 * @param collation quoted as DDL writes it, where it is not the type's own; null = the type's
 * @param options what else its DDL says: the options of an identity that are not the usual ones,
 *     H2's {@code ON UPDATE}; null = nothing
 */
public record Column(
        String name,
        int position,
        String type,
        ValueKind kind,
        boolean nullable,
        Generated generated,
        @Nullable String defaultExpression,
        List<String> labels,
        @Nullable String comment,
        @Nullable String collation,
        @Nullable String options) {

    /** Who fills the column. */
    public enum Generated {
        NEVER,
        IDENTITY_ALWAYS,
        IDENTITY_BY_DEFAULT,
        STORED,
        VIRTUAL;

        /** Whether a person may write a value. */
        public boolean writable() {
            return this == NEVER || this == IDENTITY_BY_DEFAULT;
        }
    }

    public Column {
        labels = List.copyOf(labels);
    }

    /** A column with the usual collation and options. */
    public Column(
            String name,
            int position,
            String type,
            ValueKind kind,
            boolean nullable,
            Generated generated,
            @Nullable String defaultExpression,
            List<String> labels,
            @Nullable String comment) {
        this(
                name,
                position,
                type,
                kind,
                nullable,
                generated,
                defaultExpression,
                labels,
                comment,
                null,
                null);
    }

    /** A column of a result that belongs to no table. */
    public static Column ofResult(String name, int position, String type, ValueKind kind) {
        return new Column(name, position, type, kind, true, Generated.NEVER, null, List.of(), null);
    }
}
