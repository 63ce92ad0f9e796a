package dev.binnacle.server.h2;

import static java.util.Map.entry;

import org.h2.value.Value;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueReal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** Casts as PostgreSQL makes them. */
final class Cast {
    private static final Map<String, Kind> NAMES =
            Map.ofEntries(
                    entry("smallint", Kind.SMALLINT),
                    entry("int2", Kind.SMALLINT),
                    entry("int", Kind.INTEGER),
                    entry("integer", Kind.INTEGER),
                    entry("int4", Kind.INTEGER),
                    entry("bigint", Kind.BIGINT),
                    entry("int8", Kind.BIGINT),
                    entry("numeric", Kind.NUMERIC),
                    entry("decimal", Kind.NUMERIC),
                    entry("real", Kind.REAL),
                    entry("float4", Kind.REAL),
                    entry("float", Kind.DOUBLE),
                    entry("float8", Kind.DOUBLE),
                    entry("text", Kind.TEXT),
                    entry("varchar", Kind.VARCHAR),
                    entry("bool", Kind.BOOLEAN),
                    entry("boolean", Kind.BOOLEAN),
                    entry("date", Kind.DATE),
                    entry("time", Kind.TIME),
                    entry("timestamp", Kind.TIMESTAMP),
                    entry("timestamptz", Kind.TIMESTAMPTZ),
                    entry("uuid", Kind.UUID),
                    entry("json", Kind.JSON),
                    entry("jsonb", Kind.JSON),
                    entry("bytea", Kind.BYTEA));
    private static final int REAL_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;

    private Cast() {}

    static ColumnType type(String name) {
        Kind kind = NAMES.get(name.toLowerCase(java.util.Locale.ROOT));
        if (kind == null) {
            throw Refusal.of("42704", "type \"" + name + "\" does not exist");
        }
        return ColumnType.of(kind);
    }

    /**
     * @throws dev.binnacle.server.request.ApiException where there is no such cast
     */
    static void check(ColumnType from, ColumnType to) {
        Kind source = from.kind();
        Kind target = to.kind();
        boolean known =
                source == target
                        || source.text()
                        || target.text()
                        || source == Kind.ENUM && target.text()
                        || source.number() && target.number()
                        || source == Kind.INTEGER && target == Kind.BOOLEAN
                        || source == Kind.BOOLEAN && target == Kind.INTEGER
                        || isDay(source) && isDay(target)
                        || source == Kind.JSON && (target.number() || target == Kind.BOOLEAN)
                        || (source == Kind.TIMESTAMP || source == Kind.TIMESTAMPTZ)
                                && target == Kind.TIME
                        || source.whole() && target == Kind.BYTEA;
        if (!known) {
            throw Refusal.of(
                    "42846", "cannot cast type %s to %s".formatted(from.name(), to.name()));
        }
    }

    private static boolean isDay(Kind kind) {
        return kind == Kind.DATE || kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMPTZ;
    }

    static Value of(ColumnType from, Value value, ColumnType to, ValueText texts) {
        if (value == ValueNull.INSTANCE || from.kind() == to.kind()) {
            return value;
        }
        Kind target = to.kind();
        if (from.kind().number() && target.number()) {
            return number(from, value, to);
        }
        if (from.kind() == Kind.JSON && (target.number() || target == Kind.BOOLEAN)) {
            return json(value.getString(), to);
        }
        if (from.kind() == Kind.BOOLEAN && target == Kind.INTEGER) {
            return ValueInteger.get(value.getBoolean() ? 1 : 0);
        }
        if (from.kind() == Kind.INTEGER && target == Kind.BOOLEAN) {
            return ValueBoolean.get(value.getInt() != 0);
        }
        String text = texts.text(from, value);
        if (target == Kind.TIME) {
            return Literal.of(
                    to, text.substring(text.indexOf(' ') + 1).replaceAll("[+-].*", ""), false);
        }
        return texts.value(to, text, false);
    }

    private static Value json(String json, ColumnType to) {
        if (json.equals("null")) {
            return ValueNull.INSTANCE;
        }
        String what =
                switch (json.charAt(0)) {
                    case '"' -> "string";
                    case '{' -> "object";
                    case '[' -> "array";
                    case 't', 'f' -> "boolean";
                    default -> "numeric";
                };
        if (!what.equals(to.kind() == Kind.BOOLEAN ? "boolean" : "numeric")) {
            throw Refusal.of("22023", "cannot cast jsonb %s to type %s".formatted(what, to.name()));
        }
        return to.kind() == Kind.BOOLEAN
                ? ValueBoolean.get(json.equals("true"))
                : number(
                        ColumnType.of(Kind.NUMERIC),
                        ValueNumeric.getAnyScale(new BigDecimal(json)),
                        to);
    }

    private static Value number(ColumnType from, Value value, ColumnType to) {
        if (to.kind() == Kind.REAL && from.kind() == Kind.DOUBLE) {
            return ValueReal.get((float) value.getDouble());
        }
        if (to.kind() == Kind.DOUBLE && from.kind() == Kind.REAL) {
            return ValueDouble.get(value.getFloat());
        }
        if (!to.kind().whole()) {
            return Literal.of(to, exact(from, value).toPlainString(), false);
        }
        RoundingMode rounding =
                from.kind().floating() ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        BigDecimal whole =
                from.kind().floating()
                        ? new BigDecimal(value.getDouble()).setScale(0, rounding)
                        : value.getBigDecimal().setScale(0, rounding);
        int bits = to.kind() == Kind.SMALLINT ? 15 : to.kind() == Kind.INTEGER ? 31 : 63;
        if (whole.toBigInteger().bitLength() > bits) {
            throw Refusal.of("22003", to.name() + " out of range");
        }
        return Literal.of(to, whole.toPlainString(), false);
    }

    /** Binary fractions keep the digits that they are sure of. */
    private static BigDecimal exact(ColumnType from, Value value) {
        if (!from.kind().floating()) {
            return value.getBigDecimal();
        }
        int digits = from.kind() == Kind.REAL ? REAL_DIGITS : DOUBLE_DIGITS;
        BigDecimal rounded =
                new BigDecimal(value.getDouble(), new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
