package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index.
 *
 * @param column null = it is an expression
 * @param expression as written, with its parentheses if it has them
 * @param collation null = the column's
 * @param operatorClass with its options; null = the type's
 * @param nulls {@code first}, {@code last} or empty
 * @param operator of an exclusion constraint; null = none
 */
public record IndexKey(
        Span at,
        @Nullable Ident column,
        Written expression,
        @Nullable QualifiedName collation,
        @Nullable Written operatorClass,
        boolean descending,
        String nulls,
        @Nullable Written operator) {}
