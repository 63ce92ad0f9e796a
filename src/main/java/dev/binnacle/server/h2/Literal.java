package dev.binnacle.server.h2;

import org.h2.message.DbException;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDate;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueReal;
import org.h2.value.ValueSmallint;
import org.h2.value.ValueTime;
import org.h2.value.ValueTimeTimeZone;
import org.h2.value.ValueTimestamp;
import org.h2.value.ValueTimestampTimeZone;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarbinary;
import org.h2.value.ValueVarchar;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads text as a value of a type, and refuses it as PostgreSQL does. */
final class Literal {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
    private static final Pattern DATE = Pattern.compile("\\d{4,6}-\\d{1,2}-\\d{1,2}");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4,6}-\\d{1,2}-\\d{1,2})(?:[T ](\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)"
                            + " ?(Z|[+-]\\d{1,2}(?::?\\d{2})?)?)?");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private static final Pattern WORD = Pattern.compile("(?s)\\s*(\\p{L}[\\p{L}0-9_]*).*");

    private Literal() {}

    /**
     * @param text null = no value
     * @param sized whether it must fit a column of this length
     */
    static Value of(ColumnType type, @Nullable String text, boolean sized) {
        if (text == null) {
            return ValueNull.INSTANCE;
        }
        try {
            return parsed(type, text, sized);
        } catch (DbException | IllegalArgumentException malformed) {
            throw Refusal.badLiteral(type, text);
        }
    }

    private static Value parsed(ColumnType type, String text, boolean sized) {
        return switch (type.kind()) {
            case SMALLINT -> ValueSmallint.get((short) whole(type, text, 15));
            case INTEGER -> ValueInteger.get((int) whole(type, text, 31));
            case BIGINT -> ValueBigint.get(whole(type, text, 63));
            case NUMERIC -> decimal(type, text.strip(), sized);
            case REAL -> real(type, text);
            case DOUBLE -> precise(type, text);
            case TEXT, OTHER -> ValueVarchar.get(text);
            case VARCHAR, CHAR -> characters(type, text, sized);
            case BOOLEAN -> ValueBoolean.get(truth(type, text));
            case DATE -> date(type, text.strip());
            case TIME -> time(type, text.strip());
            case TIMETZ -> ValueTimeTimeZone.parse(text.strip(), null);
            case TIMESTAMP, TIMESTAMPTZ -> moment(type, text.strip());
            case UUID -> uuid(type, text);
            case JSON -> json(text);
            case BYTEA -> bytes(text);
            case ENUM -> label(type, text);
            case ARRAY -> array(type, text, sized);
        };
    }

    private static long whole(ColumnType type, String text, int bits) {
        String digits = text.strip();
        if (!WHOLE.matcher(digits).matches()) {
            throw Refusal.badLiteral(type, text);
        }
        BigInteger number = new BigInteger(digits);
        if (number.bitLength() > bits) {
            throw Refusal.outOfRange(type, text);
        }
        return number.longValue();
    }

    private static Value decimal(ColumnType type, String text, boolean sized) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> {
                return ValueDecfloat.NAN;
            }
            case "infinity", "inf" -> {
                return ValueDecfloat.POSITIVE_INFINITY;
            }
            case "-infinity", "-inf" -> {
                return ValueDecfloat.NEGATIVE_INFINITY;
            }
            default -> {}
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw Refusal.badLiteral(type, text);
        }
        BigDecimal number = new BigDecimal(text);
        number = number.scale() < 0 ? number.setScale(0) : number;
        return ValueNumeric.getAnyScale(sized && type.length() > 0 ? fitted(type, number) : number);
    }

    static BigDecimal fitted(ColumnType type, BigDecimal number) {
        BigDecimal rounded = number.setScale(type.scale(), RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > type.length() - type.scale()
                && rounded.signum() != 0) {
            throw Refusal.of(
                    "22003",
                    "numeric field overflow",
                    "A field with precision %d, scale %d must round to an absolute value less than %s%d."
                            .formatted(
                                    type.length(),
                                    type.scale(),
                                    type.length() == type.scale() ? "" : "10^",
                                    type.length() == type.scale()
                                            ? 1
                                            : type.length() - type.scale()),
                    null);
        }
        return rounded;
    }

    private static Value real(ColumnType type, String text) {
        BigDecimal number = floating(type, text);
        float value = number == null ? odd(text).floatValue() : number.floatValue();
        if (number != null && (Float.isInfinite(value) || value == 0 && number.signum() != 0)) {
            throw Refusal.of("22003", "\"" + text + "\" is out of range for type real");
        }
        return ValueReal.get(value);
    }

    private static Value precise(ColumnType type, String text) {
        BigDecimal number = floating(type, text);
        double value = number == null ? odd(text) : number.doubleValue();
        if (number != null && (Double.isInfinite(value) || value == 0 && number.signum() != 0)) {
            throw Refusal.of("22003", "\"" + text + "\" is out of range for type double precision");
        }
        return ValueDouble.get(value);
    }

    private static @Nullable BigDecimal floating(ColumnType type, String text) {
        String number = text.strip();
        if (DECIMAL.matcher(number).matches()) {
            return new BigDecimal(number);
        }
        if (number.matches("(?i)nan|[+-]?inf(inity)?")) {
            return null;
        }
        throw Refusal.badLiteral(type, text);
    }

    private static Double odd(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return word.equals("nan")
                ? Double.NaN
                : word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static Value characters(ColumnType type, String text, boolean sized) {
        if (sized && type.length() > 0 && text.codePointCount(0, text.length()) > type.length()) {
            int end = text.offsetByCodePoints(0, type.length());
            if (!text.substring(end).isBlank()) {
                throw Refusal.of("22001", "value too long for type " + type.declared());
            }
            return ValueVarchar.get(text.substring(0, end));
        }
        return ValueVarchar.get(text);
    }

    private static boolean truth(ColumnType type, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            if ("true".startsWith(word)
                    || "yes".startsWith(word)
                    || List.of("on", "1").contains(word)) {
                return true;
            }
            if ("false".startsWith(word)
                    || "no".startsWith(word)
                    || List.of("of", "off", "0").contains(word)) {
                return false;
            }
        }
        throw Refusal.badLiteral(type, text);
    }

    private static Value date(ColumnType type, String text) {
        var moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw notADate(type, text);
        }
        try {
            return ValueDate.parse(moment.group(1));
        } catch (DbException | IllegalArgumentException impossible) {
            throw outOfCalendar(text);
        }
    }

    private static RuntimeException notADate(ColumnType type, String text) {
        return Refusal.of(
                "22007",
                "invalid input syntax for type %s: \"%s\""
                        .formatted(type.name().replace(" without time zone", ""), text));
    }

    private static RuntimeException outOfCalendar(String text) {
        return Refusal.of("22008", "date/time field value out of range: \"" + text + "\"");
    }

    private static Value time(ColumnType type, String text) {
        if (!TIME.matcher(text).matches()) {
            throw notADate(type, text);
        }
        try {
            return ValueTime.parse(text.length() <= 5 ? text + ":00" : text, null);
        } catch (DbException | IllegalArgumentException impossible) {
            throw outOfCalendar(text);
        }
    }

    private static Value moment(ColumnType type, String text) {
        var moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw notADate(type, text);
        }
        String time = moment.group(2) == null ? "00:00:00" : moment.group(2);
        String zone = moment.group(3) == null ? "+00" : moment.group(3);
        String local = moment.group(1) + " " + time;
        try {
            return type.kind() == Kind.TIMESTAMP
                    ? ValueTimestamp.parse(local, null)
                    : ValueTimestampTimeZone.parse(local + zone, null);
        } catch (DbException | IllegalArgumentException impossible) {
            throw outOfCalendar(text);
        }
    }

    /** A day and time without a zone; null = it is none. */
    static @Nullable LocalDateTime local(String text) {
        var moment = MOMENT.matcher(text.strip());
        if (!moment.matches() || moment.group(3) != null) {
            return null;
        }
        Value value = of(ColumnType.of(Kind.TIMESTAMP), text, false);
        return LocalDateTime.parse(ValueText.iso(value.getString()));
    }

    private static Value uuid(ColumnType type, String text) {
        String digits = text.replaceAll("[{}-]", "");
        if (!digits.matches("[0-9a-fA-F]{32}")) {
            throw Refusal.badLiteral(type, text);
        }
        return ValueUuid.get(digits);
    }

    private static Value json(String text) {
        try {
            return ValueJson.fromJson(JsonText.normal(text));
        } catch (DbException | JacksonException broken) {
            var word = WORD.matcher(text);
            String detail =
                    broken instanceof UnexpectedEndOfInputException
                            ? "The input string ended unexpectedly."
                            : word.matches() ? "Token \"" + word.group(1) + "\" is invalid." : null;
            throw Refusal.of("22P02", "invalid input syntax for type json", detail, null);
        }
    }

    private static Value bytes(String text) {
        if (!text.startsWith("\\x")) {
            return ValueVarbinary.get(text.getBytes(StandardCharsets.UTF_8));
        }
        String digits = text.substring(2).replaceAll("\\s", "");
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                throw Refusal.of(
                        "22023", "invalid hexadecimal digit: \"" + digits.charAt(i) + "\"");
            }
        }
        if (digits.length() % 2 > 0) {
            throw Refusal.of("22023", "invalid hexadecimal data: odd number of digits");
        }
        return ValueVarbinary.get(HexFormat.of().parseHex(digits));
    }

    private static Value label(ColumnType type, String text) {
        if (!type.labels().contains(text)) {
            throw Refusal.of(
                    "22P02",
                    "invalid input value for enum %s: \"%s\"".formatted(type.name(), text));
        }
        return ValueVarchar.get(text);
    }

    private static Value array(ColumnType type, String text, boolean sized) {
        ColumnType element = type.element() == null ? ColumnType.of(Kind.TEXT) : type.element();
        return array(element, elements(text), sized);
    }

    static Value array(ColumnType element, List<@Nullable String> texts, boolean sized) {
        Value[] values = new Value[texts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(element, texts.get(i), sized);
        }
        return array(values);
    }

    /** Numbers of several scales as one type that keeps every digit. */
    static ValueArray array(Value... values) {
        Value[] alike = new Value[values.length];
        for (int i = 0; i < values.length; i++) {
            alike[i] =
                    values[i] instanceof ValueNumeric number
                            ? ValueDecfloat.get(number.getBigDecimal())
                            : values[i];
        }
        return alike.length == 0
                ? ValueArray.get(TypeInfo.TYPE_VARCHAR, alike, null)
                : ValueArray.get(alike, null);
    }

    /** The elements of an array's text in braces. */
    static List<@Nullable String> elements(String text) {
        String inner = text.strip();
        if (!inner.startsWith("{") || !inner.endsWith("}")) {
            throw Refusal.of(
                    "22P02",
                    "malformed array literal: \"" + text + "\"",
                    "Array value must start with \"{\" or dimension information.",
                    null);
        }
        List<@Nullable String> elements = new ArrayList<>();
        int at = 1;
        int end = inner.length() - 1;
        while (at < end) {
            var element = new StringBuilder();
            boolean quoted = false;
            boolean inQuotes = false;
            for (; at < end && (inQuotes || inner.charAt(at) != ','); at++) {
                char c = inner.charAt(at);
                if (c == '"') {
                    inQuotes = !inQuotes;
                    quoted = true;
                } else if (c == '\\' && at + 1 < end) {
                    at++;
                    element.append(inner.charAt(at));
                } else {
                    element.append(c);
                }
            }
            at++;
            String plain = quoted ? element.toString() : element.toString().strip();
            elements.add(!quoted && plain.equalsIgnoreCase("null") ? null : plain);
        }
        return elements;
    }
}
