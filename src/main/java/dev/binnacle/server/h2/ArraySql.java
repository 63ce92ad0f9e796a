package dev.binnacle.server.h2;

import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Operation.Operator;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What one array has of another; null is in none. */
final class ArraySql {
    private static final int LONGEST = 65_536;

    private ArraySql() {}

    /**
     * @param operator {@code CS}, {@code CD} or {@code OV}
     * @param operand an array in braces
     */
    static void compare(
            SqlBuilder out, Place place, ColumnType type, Operator operator, String operand) {
        ColumnType element = type.element() == null ? ColumnType.of(Kind.TEXT) : type.element();
        List<@Nullable String> elements = Literal.elements(operand);
        List<String> sought = elements.stream().filter(Objects::nonNull).toList();
        boolean never =
                operator == Operator.CS ? sought.size() < elements.size() : sought.isEmpty();
        if (operator == Operator.CD) {
            within(out, place, element, elements);
        } else if (elements.isEmpty() || never) {
            // true or false, but null for no array
            out.sql("CARDINALITY(");
            place.write(out);
            out.sql(operator == Operator.CS && !never ? ") >= 0" : ") < 0");
        } else {
            out.sql("(");
            out.each(
                    sought,
                    operator == Operator.CS ? " AND " : " OR ",
                    each -> contains(out, place, element, each));
            out.sql(")");
        }
    }

    private static void contains(
            SqlBuilder out, Place place, ColumnType element, @Nullable String wanted) {
        out.sql("ARRAY_CONTAINS(");
        place.write(out);
        out.sql(", CAST(").bind(new Slot.Text(element, wanted, place.scope().texts()));
        out.sql(" AS ").sql(element.sql()).sql("))");
    }

    /** Whether no element is another than these. */
    private static void within(
            SqlBuilder out, Place place, ColumnType element, List<@Nullable String> elements) {
        out.sql("CASE WHEN ");
        place.write(out);
        out.sql(" IS NULL THEN NULL ELSE NOT EXISTS (SELECT 1 FROM SYSTEM_RANGE(1, " + LONGEST);
        // a bound that is null makes H2 fail
        out.sql(") AS at_ WHERE at_.\"X\" <= COALESCE(CARDINALITY(");
        place.write(out);
        out.sql("), 0) AND NOT COALESCE(");
        place.write(out);
        out.sql("[at_.\"X\"] = ANY(")
                .bind(new Slot.Texts(element, elements, place.scope().texts()));
        out.sql("), FALSE)) END");
    }
}
