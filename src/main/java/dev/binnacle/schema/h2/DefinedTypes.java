package dev.binnacle.schema.h2;

import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.definition.TypeNames;
import dev.binnacle.schema.definition.TypeReading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as H2's catalog writes them, whatever they are called in a script. */
final class DefinedTypes {
    private static final Pattern ARRAY =
            Pattern.compile("(?is)(.*\\S)\\s+array\\s*(?:\\[\\s*(\\d+)\\s*\\])?");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?s)([^(]+?)\\s*(?:\\(([^)]*)\\))?\\s*((?i:with|without)\\s+(?i:time\\s+zone))?");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Map<String, String> WRITTEN = new HashMap<>();

    static {
        written("INTEGER", "INT", "INT4", "MEDIUMINT", "SIGNED", "OID");
        written("BIGINT", "INT8", "LONG");
        written("SMALLINT", "INT2");
        written(
                "CHARACTER VARYING",
                "VARCHAR",
                "CHAR VARYING",
                "NCHAR VARYING",
                "VARCHAR2",
                "NVARCHAR",
                "NVARCHAR2",
                "TEXT",
                "TINYTEXT",
                "MEDIUMTEXT",
                "LONGTEXT",
                "LONGVARCHAR",
                "NATIONAL CHARACTER VARYING",
                "NATIONAL CHAR VARYING",
                "NTEXT");
        written("CHARACTER", "CHAR", "NCHAR", "NATIONAL CHARACTER", "NATIONAL CHAR");
        written(
                "CHARACTER LARGE OBJECT",
                "CLOB",
                "CHAR LARGE OBJECT",
                "NCLOB",
                "NATIONAL CHARACTER LARGE OBJECT",
                "NCHAR LARGE OBJECT");
        written("BINARY LARGE OBJECT", "BLOB", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "IMAGE");
        written("BINARY VARYING", "VARBINARY", "RAW", "BYTEA", "LONGVARBINARY", "LONG VARBINARY");
        written("DOUBLE PRECISION", "DOUBLE", "FLOAT8");
        written("REAL", "FLOAT4");
        written("BOOLEAN", "BOOL", "BIT");
        written("DECIMAL", "DEC");
        written("NUMERIC", "NUMBER");
        written("JSON", "JSONB");
        written("JAVA_OBJECT", "OTHER", "OBJECT");
        written("TIMESTAMP", "DATETIME", "SMALLDATETIME");
    }

    private final boolean bareDecimals;

    /**
     * @param bareDecimals whether a number without digits said has any number of them, as in H2's
     *     PostgreSQL mode
     */
    DefinedTypes(boolean bareDecimals) {
        this.bareDecimals = bareDecimals;
    }

    private static void written(String type, String... names) {
        for (String name : names) {
            WRITTEN.put(name, type);
        }
    }

    TypeReading read(String written, TypeNames names) {
        String text = written.strip();
        Matcher array = ARRAY.matcher(text);
        if (array.matches()) {
            String most = array.group(2) == null ? "" : "[" + array.group(2) + "]";
            return TypeReading.of(
                    read(array.group(1), names).text() + " ARRAY" + most, ValueKind.ARRAY);
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("ENUM")) {
            return enumerated(text);
        }
        if (upper.startsWith("ROW")) {
            return TypeReading.of(text, ValueKind.OTHER);
        }
        if (upper.startsWith("INTERVAL")) {
            return TypeReading.of(upper.replaceAll("\\s+", " "), ValueKind.INTERVAL);
        }
        Matcher parts = PARTS.matcher(text);
        TypeReading made = text.startsWith("\"") || !parts.matches() ? made(text, names) : null;
        return made == null ? plain(parts, text, names) : made;
    }

    private TypeReading plain(Matcher parts, String text, TypeNames names) {
        if (!parts.matches()) {
            return TypeReading.of(text, ValueKind.OTHER);
        }
        String name = parts.group(1).strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        String type = WRITTEN.getOrDefault(name, name);
        boolean money = type.equals("MONEY");
        String size = money ? "19, 2" : parts.group(2) == null ? "" : parts.group(2).strip();
        String full = money ? "NUMERIC" : type;
        boolean decimal = full.equals("NUMERIC") || full.equals("DECIMAL");
        if (decimal && size.isEmpty() && bareDecimals) {
            full = "DECFLOAT";
        }
        ValueKind kind = kind(full, parts.group(3));
        if (kind == ValueKind.OTHER) {
            TypeReading made = made(text, names);
            if (made != null) {
                return made;
            }
        }
        String sized = size.isEmpty() ? "" : "(" + size.replaceAll("\\s*,\\s*", ", ") + ")";
        boolean zoned =
                parts.group(3) != null
                        && parts.group(3).toUpperCase(Locale.ROOT).startsWith("WITH ");
        return TypeReading.of(full + sized + (zoned ? " WITH TIME ZONE" : ""), kind);
    }

    private static TypeReading enumerated(String text) {
        List<String> labels = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
            quoted.add(label.group());
        }
        return new TypeReading(
                "ENUM(" + String.join(", ", quoted) + ")", ValueKind.ENUM, labels, false);
    }

    /** A domain; null = none has this name. */
    private @Nullable TypeReading made(String text, TypeNames names) {
        List<String> parts = new ArrayList<>();
        Matcher part = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\".\\s]+)").matcher(text);
        while (part.find()) {
            String quoted = part.group(1);
            parts.add(quoted != null ? quoted.replace("\"\"", "\"") : folded(part.group(2)));
        }
        if (parts.isEmpty()) {
            return null;
        }
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        TypeNames.Made made = names.find(schema, parts.getLast());
        if (made == null) {
            return null;
        }
        TypeReading base = read(made.base(), names);
        String name = quote(made.name().schema()) + "." + quote(made.name().name());
        return new TypeReading(name, base.kind(), base.labels(), made.notNull());
    }

    private String folded(String name) {
        return bareDecimals ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static ValueKind kind(String type, @Nullable String zone) {
        return switch (type) {
            case "CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT", "VARCHAR_IGNORECASE" ->
                    ValueKind.TEXT;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> ValueKind.INTEGER;
            case "NUMERIC", "DECIMAL", "DECFLOAT" -> ValueKind.DECIMAL;
            case "REAL", "DOUBLE PRECISION", "FLOAT" -> ValueKind.FLOAT;
            case "BOOLEAN" -> ValueKind.BOOLEAN;
            case "DATE" -> ValueKind.DATE;
            case "TIME" -> ValueKind.TIME;
            case "TIMESTAMP" ->
                    zone != null && zone.toUpperCase(Locale.ROOT).startsWith("WITH ")
                            ? ValueKind.TIMESTAMP_WITH_ZONE
                            : ValueKind.TIMESTAMP;
            case "UUID" -> ValueKind.UUID;
            case "JSON" -> ValueKind.JSON;
            case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT", "JAVA_OBJECT" ->
                    ValueKind.BYTES;
            default -> ValueKind.OTHER;
        };
    }
}
