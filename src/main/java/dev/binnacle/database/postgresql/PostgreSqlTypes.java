package dev.binnacle.database.postgresql;

import dev.binnacle.database.ValueKind;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's type names mean, as DDL and as the driver write them. */
final class PostgreSqlTypes {
    private static final Map<String, ValueKind> KINDS =
            Map.ofEntries(
                    Map.entry("int2", ValueKind.INTEGER),
                    Map.entry("int4", ValueKind.INTEGER),
                    Map.entry("int8", ValueKind.INTEGER),
                    Map.entry("oid", ValueKind.INTEGER),
                    Map.entry("numeric", ValueKind.DECIMAL),
                    Map.entry("float4", ValueKind.FLOAT),
                    Map.entry("float8", ValueKind.FLOAT),
                    Map.entry("bool", ValueKind.BOOLEAN),
                    Map.entry("date", ValueKind.DATE),
                    Map.entry("time", ValueKind.TIME),
                    Map.entry("timetz", ValueKind.TIME),
                    Map.entry("timestamp", ValueKind.TIMESTAMP),
                    Map.entry("timestamptz", ValueKind.TIMESTAMP_WITH_ZONE),
                    Map.entry("interval", ValueKind.INTERVAL),
                    Map.entry("uuid", ValueKind.UUID),
                    Map.entry("json", ValueKind.JSON),
                    Map.entry("jsonb", ValueKind.JSON),
                    Map.entry("xml", ValueKind.XML),
                    Map.entry("bytea", ValueKind.BYTES),
                    Map.entry("text", ValueKind.TEXT),
                    Map.entry("varchar", ValueKind.TEXT),
                    Map.entry("bpchar", ValueKind.TEXT),
                    Map.entry("name", ValueKind.TEXT),
                    Map.entry("char", ValueKind.TEXT),
                    Map.entry("citext", ValueKind.TEXT));

    /** The driver's short names and what DDL writes for them. */
    private static final Map<String, String> WRITTEN =
            Map.ofEntries(
                    Map.entry("int2", "smallint"),
                    Map.entry("int4", "integer"),
                    Map.entry("int8", "bigint"),
                    Map.entry("smallserial", "smallint"),
                    Map.entry("serial", "integer"),
                    Map.entry("bigserial", "bigint"),
                    Map.entry("float4", "real"),
                    Map.entry("float8", "double precision"),
                    Map.entry("bool", "boolean"),
                    Map.entry("varchar", "character varying"),
                    Map.entry("bpchar", "character"),
                    Map.entry("varbit", "bit varying"),
                    Map.entry("time", "time without time zone"),
                    Map.entry("timetz", "time with time zone"),
                    Map.entry("timestamp", "timestamp without time zone"),
                    Map.entry("timestamptz", "timestamp with time zone"),
                    Map.entry("char", "\"char\""));

    /** Types without an {@code =}, or with one that does not mean equality. */
    private static final Set<String> WITHOUT_EQUALITY =
            Set.of("json", "xml", "point", "box", "circle", "line", "lseg", "path", "polygon");

    /** Types of a few bytes, or whose cast to text differs from what is read. */
    private static final Set<String> NARROW =
            Set.of(
                    "inet",
                    "cidr",
                    "macaddr",
                    "macaddr8",
                    "point",
                    "box",
                    "circle",
                    "line",
                    "lseg",
                    "money",
                    "pg_lsn",
                    "tid",
                    "xid",
                    "xid8",
                    "cid",
                    "regclass",
                    "regtype",
                    "regproc",
                    "regrole",
                    "regnamespace",
                    "int4range",
                    "int8range",
                    "daterange",
                    "tsrange",
                    "tstzrange");

    private static final Set<String> WITH_EQUALITY =
            Set.of(
                    "inet",
                    "cidr",
                    "macaddr",
                    "macaddr8",
                    "money",
                    "bit",
                    "bit varying",
                    "pg_lsn",
                    "tsvector",
                    "tsquery",
                    "xid",
                    "xid8",
                    "tid",
                    "int4range",
                    "int8range",
                    "numrange",
                    "daterange",
                    "tsrange",
                    "tstzrange",
                    "int4multirange",
                    "int8multirange",
                    "nummultirange",
                    "datemultirange",
                    "tsmultirange",
                    "tstzmultirange");

    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");
    private static final Pattern CHARACTER = Pattern.compile("(character|char)((\\[])*)");
    private static final Pattern BIT = Pattern.compile("bit((\\[])*)");
    private static final Pattern INTERVAL = Pattern.compile("interval\\b[^\\[]*((\\[])*)");

    private PostgreSqlTypes() {}

    /**
     * The kind of a type by its name in {@code pg_type}, or of a domain's base type.
     *
     * @param type {@code pg_type.typtype}: {@code e} is an enum
     */
    static ValueKind kind(String name, String type) {
        if (type.equals("e")) {
            return ValueKind.ENUM;
        }
        ValueKind known = KINDS.get(name);
        if (known != null) {
            return known;
        }
        return name.startsWith("_") ? ValueKind.ARRAY : ValueKind.OTHER;
    }

    /** What DDL writes for a short name of the driver. */
    static String written(String name) {
        if (name.startsWith("_")) {
            return written(name.substring(1)) + "[]";
        }
        return WRITTEN.getOrDefault(name, name);
    }

    /**
     * The type to cast a parameter to. Without lengths: an explicit cast to {@code varchar(5)}
     * would cut a longer value silently, where the column itself refuses it.
     */
    static String castType(String type) {
        String bare = withoutModifiers(type);
        Matcher character = CHARACTER.matcher(bare);
        if (character.matches()) {
            return "bpchar" + character.group(2);
        }
        Matcher bit = BIT.matcher(bare);
        if (bit.matches()) {
            return "\"bit\"" + bit.group(1);
        }
        Matcher interval = INTERVAL.matcher(bare);
        return interval.matches() ? "interval" + interval.group(1) : bare;
    }

    /** The type without what stands in parentheses outside quotes. */
    static String withoutModifiers(String type) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            quoted ^= c == '"';
            depth += !quoted && c == '(' ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= !quoted && c == ')' ? 1 : 0;
        }
        return bare.toString();
    }

    /** The length in parentheses of a text type; -1 = unlimited. */
    static long length(String type) {
        Matcher length = LENGTH.matcher(type);
        return length.find() && !type.startsWith("\"") ? Long.parseLong(length.group(1)) : -1;
    }

    /** Whether {@code =} is missing or is not to be trusted. */
    static boolean withoutEquality(String type, ValueKind kind) {
        String bare = withoutModifiers(type).toLowerCase(Locale.ROOT);
        String element = bare.replace("[]", "");
        return WITHOUT_EQUALITY.contains(element)
                || kind == ValueKind.XML
                || kind == ValueKind.OTHER && !WITH_EQUALITY.contains(element)
                || kind == ValueKind.ARRAY && element.indexOf('.') >= 0;
    }

    static boolean narrow(String type) {
        return NARROW.contains(withoutModifiers(type));
    }
}
