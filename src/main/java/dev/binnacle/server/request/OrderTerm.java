package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

/**
 * One term of {@code order}.
 *
 * @param relation the embedded resource whose field is meant; null = the resource's own
 * @param descending null = not said
 * @param nullsFirst null = not said
 */
public record OrderTerm(
        @Nullable String relation,
        Field field,
        @Nullable Boolean descending,
        @Nullable Boolean nullsFirst) {}
