package dev.binnacle.server.query;

import org.jspecify.annotations.Nullable;

/**
 * One value on its way into a statement, or out of it.
 *
 * @param type in PostgreSQL's short words, as {@code int4}; empty = the database finds out
 * @param text as the database reads it; null = none
 * @param json the same as JSON
 */
public record TypedValue(String type, @Nullable String text, String json) {
    public static final TypedValue NOTHING = new TypedValue("text", null, "null");
}
