package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The object that a finding is about.
 *
 * @param table the table or view that it is, or is a part of; null = neither
 * @param name its own name; of a table, the table's
 */
public record Subject(Kind kind, String schema, @Nullable TableName table, String name) {
    /** What it is. */
    public enum Kind {
        SCHEMA,
        TABLE,
        VIEW,
        COLUMN,
        INDEX,
        CONSTRAINT,
        TRIGGER,
        POLICY,
        ROUTINE,
        TYPE,
        SEQUENCE,
        EXTENSION
    }

    public static Subject table(TableName table) {
        return new Subject(Kind.TABLE, table.schema(), table, table.name());
    }

    public static Subject view(TableName view) {
        return new Subject(Kind.VIEW, view.schema(), view, view.name());
    }

    public static Subject column(TableName table, String column) {
        return part(Kind.COLUMN, table, column);
    }

    /** A part of a table, such as an index. */
    public static Subject part(Kind kind, TableName table, String name) {
        return new Subject(kind, table.schema(), table, name);
    }

    /** What stands in a schema and is no table. */
    public static Subject of(Kind kind, String schema, String name) {
        return new Subject(kind, schema, null, name);
    }

    /** For people: {@code column public.orders.total}. */
    public String words() {
        String kindWord = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case TABLE, VIEW -> kindWord + " " + schema + "." + name;
            case SCHEMA, EXTENSION -> kindWord + " " + name;
            default ->
                    table == null
                            ? kindWord + " " + schema + "." + name
                            : kindWord + " " + table + "." + name;
        };
    }
}
