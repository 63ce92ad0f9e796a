package dev.binnacle.schema.plan;

import dev.binnacle.database.Column;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** What becomes of a column when that of a table above it changes. */
final class Inherited {
    private Inherited() {}

    /**
     * The column of the table below, before it says anything for itself.
     *
     * @param own as it was; null = it comes with the one above
     * @param was the one above before; null = it is new
     */
    static Column expected(@Nullable Column own, @Nullable Column was, Column above) {
        if (own == null) {
            return above;
        }
        if (was == null) {
            return own;
        }
        boolean fallback = !Objects.equals(was.defaultExpression(), above.defaultExpression());
        boolean filled = was.nullable() && !above.nullable();
        return new Column(
                own.name(),
                own.position(),
                above.type(),
                own.kind(),
                own.nullable() && !filled,
                own.generated(),
                fallback ? above.defaultExpression() : own.defaultExpression(),
                own.labels(),
                own.comment(),
                own.collation(),
                own.options());
    }
}
