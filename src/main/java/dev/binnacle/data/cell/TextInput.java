package dev.binnacle.data.cell;

import dev.binnacle.database.Column;
import dev.binnacle.database.Value;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts, labels, JSON, UUIDs, booleans and bytes as people type them. */
final class TextInput {
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:character varying|varchar|character|char|bpchar)\\s*\\(\\s*(\\d+)\\s*\\)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID_TEXT =
            Pattern.compile(
                    "\\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})}?");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private TextInput() {}

    static Value text(Column column, String typed) throws Unfit {
        Matcher limit = LENGTH.matcher(column.type());
        if (limit.matches()) {
            long most = Long.parseLong(limit.group(1));
            int length = typed.codePointCount(0, typed.length());
            if (length > most && !typed.isBlank()) {
                throw new Unfit("At most " + most + " characters fit; these are " + length + ".");
            }
        }
        return Value.of(typed);
    }

    static Value label(Column column, String typed) throws Unfit {
        if (column.labels().isEmpty() || column.labels().contains(typed)) {
            return Value.of(typed);
        }
        if (typed.isEmpty() && column.nullable()) {
            return Value.NULL;
        }
        throw new Unfit("One of these fits: " + String.join(", ", column.labels()) + ".");
    }

    static Value json(Column column, String typed) throws Unfit {
        if (typed.isBlank()) {
            if (column.nullable()) {
                return Value.NULL;
            }
            throw new Unfit("Empty text is not JSON.");
        }
        try {
            JSON.readTree(typed);
            return Value.of(typed);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new Unfit(
                    broken.getOriginalMessage()
                            + (place == null
                                    ? ""
                                    : " (line "
                                            + place.getLineNr()
                                            + ", column "
                                            + place.getColumnNr()
                                            + ")"));
        }
    }

    static Value uuid(String text) throws Unfit {
        Matcher parts = UUID_TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new Unfit("\"" + text + "\" is not a UUID.");
        }
        return Value.of(parts.replaceAll("$1-$2-$3-$4-$5"));
    }

    static Value bool(String text) throws Unfit {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1", "✓", "✔" -> Value.of("true");
            case "false", "f", "no", "n", "off", "0", "✗", "✘" -> Value.of("false");
            default -> throw new Unfit("true or false fits.");
        };
    }

    static Value bytes(String text) throws Unfit {
        String hex = text.startsWith("\\x") || text.startsWith("0x") ? text.substring(2) : text;
        String digits = hex.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        if (digits.length() % 2 != 0 || !digits.matches("[0-9a-f]*")) {
            throw new Unfit("Bytes are pairs of hexadecimal digits, such as \\x00ff.");
        }
        return new Value("\\x" + digits, digits.length() / 2, false);
    }
}
