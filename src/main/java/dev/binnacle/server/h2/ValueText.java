package dev.binnacle.server.h2;

import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Values of H2 as the text that PostgreSQL has for them. */
final class ValueText {
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private final ZoneId zone;

    /**
     * @param zone in which points in time are shown
     */
    ValueText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The value that a text stands for; a time of a day without a zone is one of the request's.
     *
     * @param text null = no value
     * @param sized whether it must fit a column of this length
     */
    Value value(ColumnType type, @Nullable String text, boolean sized) {
        LocalDateTime local =
                text == null || type.kind() != Kind.TIMESTAMPTZ ? null : Literal.local(text);
        return Literal.of(type, local == null ? text : universal(local), sized);
    }

    private String universal(LocalDateTime local) {
        Instant time = local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return unsigned(time.toString());
    }

    /** With the sign that ISO 8601 wants before a year of more than four digits. */
    static String iso(String time) {
        return (time.indexOf('-') > 4 ? "+" : "") + time.replace(' ', 'T');
    }

    private static String unsigned(String time) {
        return time.startsWith("+") ? time.substring(1) : time;
    }

    /** As a cell of JSON. */
    void json(StringBuilder out, ColumnType type, Value value) {
        if (value == ValueNull.INSTANCE) {
            out.append("null");
            return;
        }
        switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, JSON -> out.append(text(type, value));
            case NUMERIC, REAL, DOUBLE -> {
                String text = text(type, value);
                boolean odd = text.startsWith("N") || text.contains("Inf");
                out.append(odd ? "\"" : "").append(text).append(odd ? "\"" : "");
            }
            case TIMESTAMP ->
                    out.append('"').append(text(type, value).replace(' ', 'T')).append('"');
            case TIMESTAMPTZ -> {
                String text = text(type, value).replace(' ', 'T');
                out.append('"').append(text);
                out.append(text.charAt(text.length() - 3) == ':' ? "" : ":00").append('"');
            }
            case ARRAY -> array(out, type, (ValueArray) value);
            default -> JsonText.string(out, text(type, value));
        }
    }

    private void array(StringBuilder out, ColumnType type, ValueArray array) {
        ColumnType element = type.element();
        out.append('[');
        Value[] list = array.getList();
        for (int i = 0; i < list.length; i++) {
            out.append(i > 0 ? "," : "");
            json(out, element == null ? ColumnType.of(Kind.TEXT) : element, list[i]);
        }
        out.append(']');
    }

    /**
     * @param value not null
     */
    String text(ColumnType type, Value value) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, UUID, ENUM, DATE, TEXT, VARCHAR, CHAR, OTHER ->
                    value.getString();
            case NUMERIC -> decimal(value);
            case REAL -> FloatText.of(value.getFloat());
            case DOUBLE -> FloatText.of(value.getDouble());
            case BOOLEAN -> value.getBoolean() ? "true" : "false";
            case TIME -> trimmed(value.getString());
            case TIMETZ -> value.getString();
            case TIMESTAMP -> trimmed(value.getString());
            case TIMESTAMPTZ -> instant(value);
            case JSON -> JsonText.normal(value.getString());
            case BYTEA -> "\\x" + HEX.formatHex(value.getBytesNoCopy());
            case ARRAY -> literal(type, (ValueArray) value);
        };
    }

    private static String decimal(Value value) {
        if (value.getValueType() == Value.DECFLOAT && !isFinite(value)) {
            return value.getString();
        }
        BigDecimal number = value.getBigDecimal();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    private static boolean isFinite(Value value) {
        String text = value.getString();
        return !text.equals("NaN") && !text.endsWith("Infinity");
    }

    private static String trimmed(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private String instant(Value value) {
        OffsetDateTime time = OffsetDateTime.parse(iso(value.getString()) + pad(value));
        LocalDateTime local = time.atZoneSameInstant(zone).toLocalDateTime();
        ZoneOffset offset = zone.getRules().getOffset(time.toInstant());
        int micros = local.getNano() / 1000;
        String fraction = micros == 0 ? "" : trimmed(".%06d".formatted(micros) + "");
        String id = offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
        return unsigned(SECONDS.format(local))
                + fraction
                + (id.endsWith(":00") ? id.substring(0, 3) : id);
    }

    /** H2 writes an offset of whole hours without minutes. */
    private static String pad(Value value) {
        String text = value.getString();
        char sign = text.charAt(text.length() - 3);
        return sign == '+' || sign == '-' ? ":00" : "";
    }

    private String literal(ColumnType type, ValueArray array) {
        ColumnType element = type.element();
        var out = new StringBuilder("{");
        for (Value each : array.getList()) {
            out.append(out.length() > 1 ? "," : "");
            if (each == ValueNull.INSTANCE) {
                out.append("NULL");
                continue;
            }
            String text = text(element == null ? ColumnType.of(Kind.TEXT) : element, each);
            boolean plain = text.matches("[^\\s{},\"\\\\]+") && !text.equalsIgnoreCase("null");
            out.append(plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return out.append('}').toString();
    }
}
