package dev.binnacle.schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A primary key or unique constraint as somebody wants it.
 *
 * @param name null = the database names it
 */
public record KeyDraft(@Nullable String name, boolean primary, List<String> columns) {
    public KeyDraft {
        columns = List.copyOf(columns);
    }

    public static KeyDraft primary(String... columns) {
        return new KeyDraft(null, true, List.of(columns));
    }

    public static KeyDraft unique(String name, String... columns) {
        return new KeyDraft(name, false, List.of(columns));
    }
}
