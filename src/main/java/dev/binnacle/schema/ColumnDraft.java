package dev.binnacle.schema;

import dev.binnacle.database.Column.Generated;

import org.jspecify.annotations.Nullable;

/**
 * A column as somebody wants it.
 *
 * @param type as DDL writes it, checked when rendered
 * @param expression SQL of the default, or of the value of a generated column; null = none
 * @param comment null = none
 */
public record ColumnDraft(
        String name,
        String type,
        boolean nullable,
        Generated generated,
        @Nullable String expression,
        @Nullable String comment) {

    /** A column with a name, a type and nothing else. */
    public static ColumnDraft of(String name, String type) {
        return new ColumnDraft(name, type, true, Generated.NEVER, null, null);
    }

    public ColumnDraft notNull() {
        return new ColumnDraft(name, type, false, generated, expression, comment);
    }

    public ColumnDraft generated(Generated how) {
        return new ColumnDraft(name, type, nullable, how, expression, comment);
    }

    public ColumnDraft expression(@Nullable String sql) {
        return new ColumnDraft(name, type, nullable, generated, sql, comment);
    }

    public ColumnDraft comment(@Nullable String text) {
        return new ColumnDraft(name, type, nullable, generated, expression, text);
    }
}
