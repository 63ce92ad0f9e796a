package dev.binnacle.server.plan;

import org.jspecify.annotations.Nullable;

/**
 * @param relation alias of the embedded resource whose field is meant; null = the resource's own
 */
public record Order(
        @Nullable String relation,
        Target target,
        @Nullable Boolean descending,
        @Nullable Boolean nullsFirst) {}
