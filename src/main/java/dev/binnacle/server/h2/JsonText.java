package dev.binnacle.server.h2;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON as PostgreSQL writes it. */
final class JsonText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Comparator<String> BY_LENGTH =
            Comparator.comparingInt((String key) ->
                            key.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .thenComparing(Comparator.naturalOrder());

    private static final int MOST_DIGITS = 131_072;
    private static final int MOST_PLACES = 16_383;

    private JsonText() {}

    static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 16 ? "0" : "1");
                        out.append("0123456789abcdef".charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** What a string stands for. */
    static String decoded(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /** As {@code jsonb} shows it: keys by length, once each, and a space behind each sign. */
    static String normal(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new UnexpectedEndOfInputException(parser, null, "no JSON");
            }
            String normal = normal(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than JSON");
            }
            return normal;
        }
    }

    private static String normal(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<String> parts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parts.add(normal(parser));
            }
            return "[" + String.join(", ", parts) + "]";
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, String> fields = new TreeMap<>(BY_LENGTH);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, normal(parser));
            }
            var out = new StringBuilder("{");
            fields.forEach((name, value) -> {
                out.append(out.length() > 1 ? ", " : "");
                string(out, name);
                out.append(": ").append(value);
            });
            return out.append('}').toString();
        }
        return token.isNumeric() ? digits(parser.getString()) : scalar(parser);
    }

    private static String scalar(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        var out = new StringBuilder();
        string(out, parser.getString());
        return out.toString();
    }

    /** A number without an exponent, as long as PostgreSQL takes it. */
    private static String digits(String number) {
        if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        if ((long) exact.precision() - exact.scale() > MOST_DIGITS || exact.scale() > MOST_PLACES) {
            throw Refusal.of("22003", "value overflows numeric format");
        }
        return exact.toPlainString();
    }

    /** Without the fields that are null, and without blanks. */
    static String stripped(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            var out = new StringBuilder();
            stripped(parser, out);
            return out.toString();
        }
    }

    private static void stripped(JsonParser parser, StringBuilder out) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            out.append('[');
            for (boolean first = true; parser.nextToken() != JsonToken.END_ARRAY; first = false) {
                out.append(first ? "" : ",");
                stripped(parser, out);
            }
            out.append(']');
        } else if (token == JsonToken.START_OBJECT) {
            out.append('{');
            boolean first = true;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    out.append(first ? "" : ",");
                    string(out, name);
                    out.append(':');
                    stripped(parser, out);
                    first = false;
                }
            }
            out.append('}');
        } else {
            out.append(scalar(parser));
        }
    }
}
