package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;

import org.jspecify.annotations.Nullable;

/**
 * One value that a caller gives.
 *
 * @param otherwise where the caller gives none; null = none
 */
public record Parameter(
        String name,
        ValueType type,
        boolean required,
        @Nullable TypedValue otherwise,
        String description,
        Rules rules) {}
