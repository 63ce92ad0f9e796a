package dev.binnacle.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check as somebody wants it.
 *
 * @param name null = the database names it
 * @param condition SQL, one expression
 */
public record CheckDraft(@Nullable String name, String condition) {}
