package dev.binnacle.server.h2;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column or of a result.
 *
 * @param length in characters, or a number's digits; 0 = any
 * @param scale digits behind the point
 * @param labels an enum's
 * @param element an array's; null = it is none
 * @param sql as H2 writes it
 */
record ColumnType(
        Kind kind,
        int length,
        int scale,
        List<String> labels,
        @Nullable ColumnType element,
        String sql) {
    private static final int UNBOUNDED = 1_000_000_000;
    private static final Pattern SIZED = Pattern.compile("\\((\\d+)(?:, ?(\\d+))?\\)");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0, List.of(), null, kind.sql());
    }

    /**
     * @param sql as H2 writes it, with length and labels
     */
    static ColumnType parse(String sql) {
        int array = sql.lastIndexOf(" ARRAY");
        if (array > 0) {
            return new ColumnType(Kind.ARRAY, 0, 0, List.of(), parse(sql.substring(0, array)), sql);
        }
        if (sql.startsWith("ENUM(")) {
            List<String> labels = new ArrayList<>();
            Matcher label = LABEL.matcher(sql);
            while (label.find()) {
                labels.add(label.group(1).replace("''", "'"));
            }
            return new ColumnType(Kind.ENUM, 0, 0, labels, null, sql);
        }
        Matcher sized = SIZED.matcher(sql);
        boolean has = sized.find();
        int length = has ? Integer.parseInt(sized.group(1)) : 0;
        int scale = has && sized.group(2) != null ? Integer.parseInt(sized.group(2)) : 0;
        String name = has ? sql.substring(0, sized.start()) + sql.substring(sized.end()) : sql;
        Kind kind = kind(name, has && length < UNBOUNDED);
        return new ColumnType(kind, length >= UNBOUNDED ? 0 : length, scale, List.of(), null, sql);
    }

    private static Kind kind(String name, boolean bounded) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TINYINT", "SMALLINT" -> Kind.SMALLINT;
            case "INTEGER" -> Kind.INTEGER;
            case "BIGINT" -> Kind.BIGINT;
            case "NUMERIC", "DECIMAL", "DECFLOAT" -> Kind.NUMERIC;
            case "REAL" -> Kind.REAL;
            case "DOUBLE PRECISION", "FLOAT" -> Kind.DOUBLE;
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE" -> bounded ? Kind.VARCHAR : Kind.TEXT;
            case "CHARACTER LARGE OBJECT" -> Kind.TEXT;
            case "CHARACTER" -> Kind.CHAR;
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "DATE" -> Kind.DATE;
            case "TIME" -> Kind.TIME;
            case "TIME WITH TIME ZONE" -> Kind.TIMETZ;
            case "TIMESTAMP" -> Kind.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> Kind.TIMESTAMPTZ;
            case "UUID" -> Kind.UUID;
            case "JSON" -> Kind.JSON;
            case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT" -> Kind.BYTEA;
            default -> Kind.OTHER;
        };
    }

    /** As PostgreSQL's messages name it. */
    String name() {
        return element == null ? kind.sql() : element.name() + "[]";
    }

    /** With its length. */
    String declared() {
        boolean sized = length > 0 && (kind == Kind.VARCHAR || kind == Kind.CHAR);
        if (kind == Kind.NUMERIC && length > 0) {
            return "numeric(" + length + "," + scale + ")";
        }
        return sized ? kind.sql() + "(" + length + ")" : name();
    }
}
