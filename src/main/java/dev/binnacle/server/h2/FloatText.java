package dev.binnacle.server.h2;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as PostgreSQL writes and divides them. */
final class FloatText {
    private static final int FLOAT_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;
    private static final int LEAST_DIGITS = 16;
    private static final int GROUP = 4;

    private FloatText() {}

    static String of(float value) {
        return of(Float.toString(value), FLOAT_DIGITS);
    }

    static String of(double value) {
        return of(Double.toString(value), DOUBLE_DIGITS);
    }

    /**
     * @param text the shortest that tells the number
     * @param digits from this power of ten on it has an exponent
     */
    private static String of(String text, int digits) {
        if (text.equals("NaN") || text.endsWith("Infinity")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        String sign = text.startsWith("-") ? "-" : "";
        if (number.signum() == 0) {
            return sign + "0";
        }
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return number.toPlainString();
        }
        String unscaled = number.unscaledValue().abs().toString();
        String rest = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        int size = Math.abs(exponent);
        return sign
                + unscaled.charAt(0)
                + rest
                + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? "0" : "")
                + size;
    }

    /** A quotient with as many digits as PostgreSQL's numeric division gives. */
    static BigDecimal quotient(BigDecimal sum, long count) {
        BigDecimal divisor = BigDecimal.valueOf(count);
        int weight = weight(sum) - weight(divisor);
        if (first(sum) <= first(divisor)) {
            weight--;
        }
        int scale = Math.max(LEAST_DIGITS - weight * GROUP, Math.max(sum.scale(), 0));
        return sum.divide(divisor, Math.min(scale, 1000), RoundingMode.HALF_UP);
    }

    /** The place of the first group of four digits. */
    private static int weight(BigDecimal number) {
        return number.signum() == 0
                ? 0
                : Math.floorDiv(number.precision() - number.scale() - 1, GROUP);
    }

    private static int first(BigDecimal number) {
        return number.signum() == 0
                ? 0
                : number.abs()
                        .movePointLeft(weight(number) * GROUP)
                        .setScale(0, RoundingMode.DOWN)
                        .intValue();
    }
}
