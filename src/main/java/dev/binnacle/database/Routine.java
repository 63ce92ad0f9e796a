package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

/**
 * A function, procedure, aggregate or (H2) alias. {@code arguments} and {@code returns} are as DDL
 * writes them.
 */
public record Routine(
        String schema,
        String name,
        String kind,
        String arguments,
        String returns,
        String language,
        String definition,
        @Nullable String comment) {}
