package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

/**
 * What is asserted of a value.
 *
 * @param name as today's Hurl calls it, such as {@code startsWith} or {@code ==}
 * @param start where it stands in its line's expression, in chars
 */
public record Predicate(boolean negated, String name, @Nullable Argument value, int start) {}
