package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param ownedBy the column it feeds, {@code table.column}; null = free
 * @param options what its DDL says after the name
 */
public record Sequence(
        String schema,
        String name,
        String type,
        long start,
        long increment,
        @Nullable String ownedBy,
        @Nullable String comment,
        String options) {}
