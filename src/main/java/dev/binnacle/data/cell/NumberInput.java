package dev.binnacle.data.cell;

import dev.binnacle.database.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class NumberInput {
    private static final Pattern PRECISION =
            Pattern.compile("\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\)");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int MAX_EXPONENT = 100_000;

    private NumberInput() {}

    static Value integer(String type, String text) throws Unfit {
        BigInteger number = whole(text);
        int bits = bits(type);
        if (bits > 0 && number.bitLength() >= bits) {
            BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
            throw new Unfit(
                    "Whole numbers from "
                            + limit.negate()
                            + " to "
                            + limit.subtract(BigInteger.ONE)
                            + " fit.");
        }
        return Value.of(number.toString());
    }

    private static BigInteger whole(String text) throws Unfit {
        try {
            return new BigInteger(text);
        } catch (NumberFormatException notWhole) {
            throw new Unfit("\"" + text + "\" is not a whole number.");
        }
    }

    private static int bits(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" -> 8;
            case "smallint", "int2", "smallserial" -> 16;
            case "integer", "int", "int4", "serial" -> 32;
            case "bigint", "int8", "bigserial" -> 64;
            default -> 0;
        };
    }

    static Value decimal(String type, String text) throws Unfit {
        String special = special(text);
        if (!special.isEmpty()) {
            return Value.of(special);
        }
        BigDecimal number = exact(text);
        Matcher limits = PRECISION.matcher(type);
        if (limits.find()) {
            String scaleText = limits.group(2);
            int scale = scaleText == null ? 0 : Integer.parseInt(scaleText);
            int whole = Integer.parseInt(limits.group(1)) - scale;
            BigDecimal plain = number.stripTrailingZeros();
            if (plain.scale() > scale) {
                throw new Unfit("At most " + scale + " digits after the point fit.");
            }
            if (plain.signum() != 0 && plain.precision() - plain.scale() > whole) {
                throw new Unfit("At most " + whole + " digits before the point fit.");
            }
        }
        return Value.of(number.toPlainString());
    }

    private static BigDecimal exact(String text) throws Unfit {
        if (!FLOAT.matcher(text).matches()) {
            throw new Unfit("\"" + text + "\" is not a number.");
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
                throw new Unfit("The exponent is too large.");
            }
            return number;
        } catch (NumberFormatException tooLarge) {
            throw new Unfit("The exponent is too large.");
        }
    }

    static Value floating(String text) throws Unfit {
        String special = special(text);
        if (!special.isEmpty()) {
            return Value.of(special);
        }
        if (!FLOAT.matcher(text).matches()) {
            throw new Unfit("\"" + text + "\" is not a number.");
        }
        return Value.of(text);
    }

    private static String special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> "NaN";
            case "infinity", "inf", "+infinity", "∞" -> "Infinity";
            case "-infinity", "-inf", "-∞" -> "-Infinity";
            default -> "";
        };
    }
}
