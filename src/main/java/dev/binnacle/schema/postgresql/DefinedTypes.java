package dev.binnacle.schema.postgresql;

import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.definition.TypeNames;
import dev.binnacle.schema.definition.TypeReading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as PostgreSQL's catalog writes them, whatever they are called in a script. */
final class DefinedTypes {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?s)\\s*((?:\"(?:[^\"]|\"\")*\"|[^\"(\\[])+?)\\s*(\\([^)]*\\))?\\s*"
                        + "((?:with|without)\\s+time\\s+zone)?\\s*((?:\\[\\s*\\d*\\s*\\]|(?i:array)(?:\\[\\d*\\])?)\\s*)*",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> WRITTEN = new HashMap<>();
    private static final Map<String, ValueKind> KINDS = new HashMap<>();

    static {
        written("integer", "int", "int4");
        written("smallint", "int2");
        written("bigint", "int8");
        written("real", "float4");
        written("double precision", "float8", "float");
        written("boolean", "bool");
        written(
                "character varying",
                "varchar",
                "char varying",
                "national character varying",
                "national char varying",
                "nchar varying");
        written("character", "char", "bpchar", "national character", "national char", "nchar");
        written("numeric", "decimal", "dec");
        written("bit varying", "varbit");
        kinds(ValueKind.INTEGER, "integer", "smallint", "bigint", "oid");
        kinds(ValueKind.DECIMAL, "numeric");
        kinds(ValueKind.FLOAT, "real", "double precision");
        kinds(ValueKind.BOOLEAN, "boolean");
        kinds(ValueKind.DATE, "date");
        kinds(
                ValueKind.TEXT,
                "text",
                "character varying",
                "character",
                "name",
                "\"char\"",
                "citext");
        kinds(ValueKind.UUID, "uuid");
        kinds(ValueKind.JSON, "json", "jsonb");
        kinds(ValueKind.XML, "xml");
        kinds(ValueKind.BYTES, "bytea");
        kinds(ValueKind.INTERVAL, "interval");
    }

    /** Its own types beside those that have a kind. */
    private static final Set<String> BUILT_IN =
            Set.of(
                    "bit",
                    "bit varying",
                    "money",
                    "inet",
                    "cidr",
                    "macaddr",
                    "macaddr8",
                    "point",
                    "line",
                    "lseg",
                    "box",
                    "path",
                    "polygon",
                    "circle",
                    "tsvector",
                    "tsquery",
                    "int4range",
                    "int8range",
                    "numrange",
                    "tsrange",
                    "tstzrange",
                    "daterange",
                    "int4multirange",
                    "int8multirange",
                    "nummultirange",
                    "tsmultirange",
                    "tstzmultirange",
                    "datemultirange",
                    "pg_lsn",
                    "txid_snapshot",
                    "pg_snapshot",
                    "regclass",
                    "regproc",
                    "regprocedure",
                    "regtype",
                    "regrole",
                    "regnamespace",
                    "regoper",
                    "regoperator",
                    "regconfig",
                    "regdictionary",
                    "regcollation",
                    "xid",
                    "xid8",
                    "cid",
                    "tid",
                    "void",
                    "record",
                    "trigger",
                    "event_trigger",
                    "anyelement",
                    "anyarray",
                    "any",
                    "cstring",
                    "internal",
                    "anynonarray",
                    "anyenum",
                    "anyrange",
                    "anycompatible",
                    "anycompatiblearray",
                    "unknown",
                    "jsonpath",
                    "refcursor",
                    "aclitem",
                    "oidvector",
                    "int2vector",
                    "language_handler",
                    "fdw_handler");

    /** Types that extensions bring, by the extension that is not called like them. */
    private static final Map<String, String> EXTENDED =
            Map.of(
                    "geometry",
                    "postgis",
                    "geography",
                    "postgis",
                    "lquery",
                    "ltree",
                    "halfvec",
                    "vector",
                    "sparsevec",
                    "vector");

    private DefinedTypes() {}

    private static void written(String type, String... names) {
        for (String name : names) {
            WRITTEN.put(name, type);
        }
    }

    private static void kinds(ValueKind kind, String... types) {
        for (String type : types) {
            KINDS.put(type, kind);
        }
    }

    static TypeReading read(String written, TypeNames names) {
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return TypeReading.of(written, ValueKind.OTHER);
        }
        boolean array = parts.group(4) != null;
        String modifier = parts.group(2) == null ? "" : parts.group(2).replaceAll("\\s", "");
        String zone = parts.group(3) == null ? "" : parts.group(3).toLowerCase(Locale.ROOT);
        TypeReading one = one(parts.group(1).strip(), modifier, zone, names);
        return array ? TypeReading.of(one.text() + "[]", ValueKind.ARRAY) : one;
    }

    private static TypeReading one(String name, String modifier, String zone, TypeNames names) {
        String bare = name.replaceAll("(?i)^pg_catalog\\s*\\.\\s*", "");
        if (bare.toLowerCase(Locale.ROOT).startsWith("setof ")) {
            TypeReading of = one(bare.substring(6).strip(), modifier, zone, names);
            return TypeReading.of("SETOF " + of.text(), of.kind());
        }
        String lower = bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        TypeReading timed = time(lower, modifier, zone);
        if (timed != null) {
            return timed;
        }
        if (bare.equals("\"char\"")) {
            return TypeReading.of(bare, ValueKind.TEXT);
        }
        if (lower.startsWith("interval")) {
            return TypeReading.of(lower + modifier, ValueKind.INTERVAL);
        }
        String type = WRITTEN.getOrDefault(lower, lower);
        ValueKind kind = KINDS.get(type);
        if (kind != null && !type.equals("citext") || BUILT_IN.contains(type)) {
            return TypeReading.of(
                    modified(lower, type, modifier), kind == null ? ValueKind.OTHER : kind);
        }
        return made(bare, modifier, names);
    }

    private static @org.jspecify.annotations.Nullable TypeReading time(
            String name, String modifier, String zone) {
        boolean zoned = name.endsWith("tz") || zone.startsWith("with ");
        return switch (name) {
            case "time", "timetz" ->
                    TypeReading.of(
                            "time" + modifier + (zoned ? " with" : " without") + " time zone",
                            ValueKind.TIME);
            case "timestamp", "timestamptz" ->
                    TypeReading.of(
                            "timestamp" + modifier + (zoned ? " with" : " without") + " time zone",
                            zoned ? ValueKind.TIMESTAMP_WITH_ZONE : ValueKind.TIMESTAMP);
            default -> null;
        };
    }

    private static String modified(String written, String type, String modifier) {
        if (type.equals("numeric") && !modifier.isEmpty() && modifier.indexOf(',') < 0) {
            return type + modifier.replace(")", ",0)");
        }
        boolean one = type.equals("character") && !written.equals("bpchar") || type.equals("bit");
        if (one && modifier.isEmpty()) {
            return type + "(1)";
        }
        if (written.equals("bpchar") && modifier.isEmpty()) {
            return written;
        }
        if (written.equals("float") && !modifier.isEmpty()) {
            int digits = Integer.parseInt(modifier.replaceAll("\\D", "0"));
            return digits <= 24 ? "real" : type;
        }
        return type + modifier;
    }

    private static TypeReading made(String written, String modifier, TypeNames names) {
        List<String> parts = split(written);
        String name = parts.getLast();
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        TypeNames.Made made = names.find(schema, name);
        if (made == null) {
            String extension = EXTENDED.getOrDefault(name, name);
            String home = schema != null ? schema : names.extension(extension);
            String text =
                    home == null
                            ? PostgreSqlNames.quote(name)
                            : PostgreSqlNames.quote(home) + "." + PostgreSqlNames.quote(name);
            return TypeReading.of(text + modifier, KINDS.getOrDefault(name, ValueKind.OTHER));
        }
        String text =
                PostgreSqlNames.quote(made.name().schema())
                        + "."
                        + PostgreSqlNames.quote(made.name().name());
        return switch (made.kind()) {
            case "enum" -> new TypeReading(text, ValueKind.ENUM, made.labels(), false);
            case "domain" -> {
                TypeReading base = read(made.base(), names);
                yield new TypeReading(
                        text, base.kind(), base.labels(), made.notNull() || base.notNull());
            }
            default -> TypeReading.of(text, ValueKind.OTHER);
        };
    }

    /** The parts between dots, each as it is meant. */
    private static List<String> split(String name) {
        List<String> parts = new java.util.ArrayList<>();
        Matcher part = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\".\\s]+)").matcher(name);
        while (part.find()) {
            parts.add(
                    part.group(1) != null
                            ? part.group(1).replace("\"\"", "\"")
                            : part.group(2).toLowerCase(Locale.ROOT));
        }
        return parts.isEmpty() ? List.of(name) : parts;
    }
}
