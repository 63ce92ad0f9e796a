package dev.binnacle.server.plan;

import dev.binnacle.server.request.SelectItem;

import org.jspecify.annotations.Nullable;

/**
 * A column of an embedded resource that stands among its parent's.
 *
 * @param name what it is called where it comes from
 * @param alias what the parent calls it; null = the same
 */
public record Spread(
        String name,
        SelectItem.@Nullable Aggregate aggregate,
        @Nullable String aggregateCast,
        @Nullable String alias) {}
