package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a parameter may be, by names that mean the same over every database. */
public enum ValueType {
    TEXT("text", "text"),
    INTEGER("int4", "integer"),
    BIGINT("int8", "bigint"),
    NUMERIC("numeric", "numeric"),
    BOOLEAN("bool", "boolean"),
    DATE("date", "date"),
    TIMESTAMP("timestamptz", "timestamp with time zone"),
    UUID("uuid", "uuid"),
    JSON("jsonb", "jsonb");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_DIGITS = 200;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private final String type;
    private final String described;

    ValueType(String type, String described) {
        this.type = type;
        this.described = described;
    }

    /** As written in an action. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As descriptions of routines name it. */
    public String described() {
        return described;
    }

    boolean ordered() {
        return this == INTEGER || this == BIGINT || this == NUMERIC || dated();
    }

    boolean dated() {
        return this == DATE || this == TIMESTAMP;
    }

    /**
     * Reads what was sent: as JSON has it, or as text, as forms have it.
     *
     * @return null where it is none of this type
     */
    @Nullable TypedValue read(JsonNode sent) {
        if (this == JSON) {
            return new TypedValue(type, sent.toString(), sent.toString());
        }
        if (this == TEXT) {
            return sent.isString() && sent.stringValue().indexOf('\0') < 0
                    ? new TypedValue(type, sent.stringValue(), sent.toString())
                    : null;
        }
        boolean fits =
                sent.isString()
                        || sent.isNumber() && ordered() && !dated()
                        || sent.isBoolean() && this == BOOLEAN;
        String text = fits ? sent.asString() : "";
        try {
            return text.isEmpty() ? null : parsed(text);
        } catch (ArithmeticException | DateTimeException | NumberFormatException other) {
            return null;
        }
    }

    private @Nullable TypedValue parsed(String text) {
        return switch (this) {
            case INTEGER -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case NUMERIC -> number(text);
            case BOOLEAN ->
                    text.equals("true") || text.equals("false")
                            ? new TypedValue(type, text, text)
                            : null;
            case DATE -> quoted(LocalDate.parse(text).toString());
            case TIMESTAMP -> quoted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant(text)));
            case UUID -> ID.matcher(text).matches() ? quoted(text.toLowerCase(Locale.ROOT)) : null;
            default -> throw new IllegalStateException(name());
        };
    }

    private @Nullable TypedValue whole(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        long number = Long.parseLong(text);
        return number < least || number > most
                ? null
                : new TypedValue(type, String.valueOf(number), String.valueOf(number));
    }

    private @Nullable TypedValue number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return null;
        }
        return new TypedValue(type, number.toPlainString(), number.toPlainString());
    }

    /** A moment without an offset is one of UTC. */
    private static OffsetDateTime instant(String text) {
        String iso = text.replace(' ', 'T');
        TemporalAccessor found =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        iso, OffsetDateTime::from, LocalDateTime::from);
        return found instanceof OffsetDateTime exact
                ? exact
                : LocalDateTime.from(found).atOffset(ZoneOffset.UTC);
    }

    private TypedValue quoted(String text) {
        return new TypedValue(type, text, MAPPER.writeValueAsString(text));
    }

    /** Compares two values of this type. */
    int compare(String one, String other) {
        return switch (this) {
            case DATE -> LocalDate.parse(one).compareTo(LocalDate.parse(other));
            case TIMESTAMP -> instant(one).toInstant().compareTo(instant(other).toInstant());
            default -> new BigDecimal(one).compareTo(new BigDecimal(other));
        };
    }

    /** Whatever a token or another service said, as a value. */
    static TypedValue of(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return TypedValue.NOTHING;
        }
        ValueType type =
                node.isString()
                        ? TEXT
                        : node.isBoolean()
                                ? BOOLEAN
                                : node.isIntegralNumber()
                                        ? BIGINT
                                        : node.isNumber() ? NUMERIC : JSON;
        TypedValue value = type.read(node);
        return value == null ? new TypedValue("text", node.asString(), node.toString()) : value;
    }
}
