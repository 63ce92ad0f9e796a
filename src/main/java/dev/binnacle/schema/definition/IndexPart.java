package dev.binnacle.schema.definition;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param column null = it is an expression
 * @param expression the expression, or empty
 * @param collation as the catalog writes it; null = the column's
 * @param operatorClass null = the type's
 * @param nulls {@code first}, {@code last} or empty
 * @param operator of an exclusion; null = none
 */
public record IndexPart(
        @Nullable String column,
        String expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        String nulls,
        @Nullable String operator) {
    static IndexPart of(String column) {
        return new IndexPart(column, "", null, null, false, "", null);
    }

    IndexPart named(@Nullable String other, String otherExpression) {
        return new IndexPart(
                other, otherExpression, collation, operatorClass, descending, nulls, operator);
    }
}
