package dev.binnacle.database.h2;

import dev.binnacle.database.ValueKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type of H2 as DDL writes it, taken apart.
 *
 * @param name without lengths, in capitals: {@code CHARACTER VARYING}
 * @param length the first number in parentheses; -1 = none
 * @param parts the element type of an array, the field types of a row; empty for others
 */
record H2Type(String name, long length, List<H2Type> parts) {

    static H2Type parse(String written) {
        String type = written.strip();
        int array = lastWord(type, "ARRAY");
        if (array > 0) {
            return new H2Type("ARRAY", -1, List.of(parse(type.substring(0, array))));
        }
        if (type.regionMatches(true, 0, "ROW", 0, 3) && type.indexOf('(') > 0) {
            return new H2Type("ROW", -1, fields(type));
        }
        String bare = withoutParentheses(type).toUpperCase(Locale.ROOT);
        return new H2Type(bare, length(type), List.of());
    }

    /** The type, or the plainest one of the kind where the name is a domain's. */
    static H2Type of(String written, ValueKind kind) {
        H2Type type = parse(written);
        if (!written.startsWith("\"") || kind == ValueKind.OTHER) {
            return type;
        }
        String plain =
                switch (kind) {
                    case INTEGER -> "BIGINT";
                    case DECIMAL -> "DECFLOAT";
                    case FLOAT -> "DOUBLE PRECISION";
                    case BYTES -> "BINARY VARYING";
                    case BOOLEAN, DATE, TIME, UUID, JSON, ARRAY -> kind.name();
                    default -> "CHARACTER VARYING";
                };
        return new H2Type(plain, -1, List.of());
    }

    ValueKind kind() {
        return switch (name) {
            case "CHARACTER VARYING",
                    "CHARACTER",
                    "CHARACTER LARGE OBJECT",
                    "VARCHAR",
                    "CHAR",
                    "CLOB",
                    "VARCHAR_IGNORECASE" ->
                    ValueKind.TEXT;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> ValueKind.INTEGER;
            case "NUMERIC", "DECIMAL", "DECFLOAT" -> ValueKind.DECIMAL;
            case "REAL", "DOUBLE PRECISION", "FLOAT" -> ValueKind.FLOAT;
            case "BOOLEAN" -> ValueKind.BOOLEAN;
            case "DATE" -> ValueKind.DATE;
            case "TIME", "TIME WITH TIME ZONE" -> ValueKind.TIME;
            case "TIMESTAMP" -> ValueKind.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> ValueKind.TIMESTAMP_WITH_ZONE;
            case "UUID" -> ValueKind.UUID;
            case "JSON" -> ValueKind.JSON;
            case "BINARY", "BINARY VARYING", "VARBINARY", "BLOB", "BINARY LARGE OBJECT" ->
                    ValueKind.BYTES;
            case "JAVA_OBJECT" -> ValueKind.BYTES;
            case "ENUM" -> ValueKind.ENUM;
            case "ARRAY" -> ValueKind.ARRAY;
            default -> name.startsWith("INTERVAL") ? ValueKind.INTERVAL : ValueKind.OTHER;
        };
    }

    /** The type of an array's element, or of a row's field. */
    H2Type part(int index) {
        return parts.isEmpty()
                ? new H2Type("CHARACTER VARYING", -1, List.of())
                : parts.get(Math.min(index, parts.size() - 1));
    }

    /** Where a trailing {@code ARRAY} or {@code ARRAY[n]} begins; -1 = it is no array. */
    private static int lastWord(String type, String word) {
        String bare =
                type.endsWith("]")
                        ? type.substring(0, type.lastIndexOf('[')).stripTrailing()
                        : type;
        int at = bare.length() - word.length();
        return at > 0
                        && bare.regionMatches(true, at, word, 0, word.length())
                        && bare.charAt(at - 1) == ' '
                ? at
                : -1;
    }

    private static List<H2Type> fields(String type) {
        List<H2Type> fields = new ArrayList<>();
        String inside = type.substring(type.indexOf('(') + 1, type.lastIndexOf(')'));
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i <= inside.length(); i++) {
            char c = i < inside.length() ? inside.charAt(i) : ',';
            quoted ^= c == '"' && i < inside.length();
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                fields.add(parse(withoutName(inside.substring(start, i).strip())));
                start = i + 1;
            }
        }
        return fields;
    }

    /** A row's field without the name before its type. */
    private static String withoutName(String field) {
        if (!field.startsWith("\"")) {
            return field.substring(field.indexOf(' ') + 1);
        }
        int end = 1;
        while (field.charAt(end) != '"'
                || end + 1 < field.length() && field.charAt(end + 1) == '"') {
            end += field.charAt(end) == '"' ? 2 : 1;
        }
        return field.substring(end + 1);
    }

    /** Text without what stands in parentheses; what is quoted may hold any. */
    private static String withoutParentheses(String type) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (char c : type.toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : 0;
                if (depth == 0) {
                    bare.append(c);
                }
                depth -= c == ')' ? 1 : 0;
            }
        }
        return bare.toString().replaceAll("\\s+", " ").strip();
    }

    private static long length(String type) {
        int open = type.indexOf('(');
        int end = open + 1;
        while (end < type.length() && Character.isDigit(type.charAt(end))) {
            end++;
        }
        return open > 0 && end > open + 1 ? Long.parseLong(type.substring(open + 1, end)) : -1;
    }
}
