package dev.binnacle.data.browse;

import dev.binnacle.database.Column;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Values between two known ones, for columns of numbers. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * @param part 0 = at {@code from}, 1 = at {@code to}
     * @return empty for columns that are not numbers, and for values without a place on the line
     */
    public static Optional<Value> between(Column column, Value from, Value to, double part) {
        String low = from.text();
        String high = to.text();
        if (!column.kind().numeric() || low == null || high == null) {
            return Optional.empty();
        }
        try {
            var start = new BigDecimal(low);
            BigDecimal span = new BigDecimal(high).subtract(start);
            BigDecimal value = start.add(span.multiply(BigDecimal.valueOf(part)));
            BigDecimal rounded =
                    column.kind() == ValueKind.INTEGER
                            ? value.setScale(0, RoundingMode.FLOOR)
                            : value.round(MathContext.DECIMAL64);
            return Optional.of(Value.of(rounded.toPlainString()));
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
    }
}
