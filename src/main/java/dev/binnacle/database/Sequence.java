package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/** A sequence; {@code ownedBy} names the column it feeds ({@code table.column}), null = free. */
public record Sequence(
        String schema,
        String name,
        String type,
        long start,
        long increment,
        @Nullable String ownedBy,
        @Nullable String comment) {}
