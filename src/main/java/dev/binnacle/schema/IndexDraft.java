package dev.binnacle.schema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * An index as somebody wants it.
 *
 * @param method {@code btree}, {@code gin}, …; null = the database's usual one
 * @param predicate SQL of a partial index; null = the whole table
 */
public record IndexDraft(
        String name,
        boolean unique,
        @Nullable String method,
        List<IndexKey> keys,
        @Nullable String predicate) {

    /** Where NULLs stand in the order. */
    public enum Nulls {
        USUAL,
        FIRST,
        LAST;

        /** The word after {@code nulls}. */
        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of an index.
     *
     * @param text a column's name, or SQL when {@code expression}
     */
    public record IndexKey(String text, boolean expression, boolean descending, Nulls nulls) {
        public static IndexKey column(String name) {
            return new IndexKey(name, false, false, Nulls.USUAL);
        }

        public static IndexKey expression(String sql) {
            return new IndexKey(sql, true, false, Nulls.USUAL);
        }

        public IndexKey order(boolean down, Nulls where) {
            return new IndexKey(text, expression, down, where);
        }
    }

    public IndexDraft {
        keys = List.copyOf(keys);
    }

    /** A plain index over columns. */
    public static IndexDraft of(String name, String... columns) {
        return new IndexDraft(
                name, false, null, List.of(columns).stream().map(IndexKey::column).toList(), null);
    }
}
