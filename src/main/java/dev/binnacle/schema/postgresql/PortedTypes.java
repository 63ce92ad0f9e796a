package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.exchange.PortedType;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What H2's types are in PostgreSQL. */
final class PortedTypes {
    private static final Pattern ARRAY =
            Pattern.compile("(?<element>.+) ARRAY(\\[\\d+\\])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<name>[A-Za-z_ ]+?)\\s*(?:\\((?<size>[\\d, ]+)\\))?(?<rest>[A-Za-z ]*)");
    private static final int LONGEST_TEXT = 10_485_760;
    private static final Set<String> SAME =
            Set.of(
                    "smallint",
                    "integer",
                    "bigint",
                    "boolean",
                    "date",
                    "uuid",
                    "real",
                    "double precision");
    private static final Map<String, PortedType> OTHERS =
            Map.ofEntries(
                    Map.entry("tinyint", PortedType.changed("smallint", "takes larger numbers")),
                    Map.entry("decfloat", PortedType.respelled("numeric")),
                    Map.entry("float", PortedType.respelled("double precision")),
                    Map.entry("character large object", PortedType.respelled("text")),
                    Map.entry("clob", PortedType.respelled("text")),
                    Map.entry(
                            "varchar_ignorecase", PortedType.changed("text", "compares with case")),
                    Map.entry("binary", PortedType.changed("bytea", "of any length")),
                    Map.entry("binary varying", PortedType.respelled("bytea")),
                    Map.entry("varbinary", PortedType.respelled("bytea")),
                    Map.entry("binary large object", PortedType.respelled("bytea")),
                    Map.entry("blob", PortedType.respelled("bytea")),
                    Map.entry("java_object", PortedType.changed("bytea", "kept as bytes")),
                    Map.entry(
                            "json",
                            PortedType.changed(
                                    "jsonb", "does not keep spaces and the order of keys")),
                    Map.entry(
                            "geometry",
                            PortedType.changed("text", "kept as text: PostGIS may not be there")));

    private final Dialect dialect;

    /** Domains, and the enums that a column of H2 has without a name, by column. */
    private final Map<String, TableName> enums = new HashMap<>();

    PortedTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    /** An enum of these labels is known by this name from now on. */
    void name(String written, TableName name) {
        enums.putIfAbsent(written, name);
    }

    boolean named(String written) {
        return enums.containsKey(written);
    }

    PortedType of(Column column) {
        return of(column.type());
    }

    PortedType of(String written) {
        if (written.startsWith("\"")) {
            return PortedType.same(written);
        }
        TableName known = enums.get(written);
        if (known != null) {
            return PortedType.respelled(dialect.quote(known));
        }
        Matcher array = ARRAY.matcher(written);
        if (array.matches()) {
            PortedType element = of(array.group("element"));
            PortedType whole = element.with(element.sql() + "[]");
            return whole.kept() == null ? PortedType.respelled(whole.sql()) : whole;
        }
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return PortedType.changed("text", "kept as text");
        }
        String size = parts.group("size");
        return plain(
                (parts.group("name") + parts.group("rest")).strip().toLowerCase(Locale.ROOT),
                size == null ? "" : size.replace(" ", ""));
    }

    private static PortedType plain(String name, String size) {
        if (SAME.contains(name)) {
            return PortedType.same(name);
        }
        PortedType other = OTHERS.get(name);
        if (other != null) {
            return other;
        }
        return switch (name) {
            case "numeric", "decimal" -> PortedType.same("numeric(" + size + ")");
            case "character varying", "varchar", "character", "char" -> text(name, size);
            case "time", "timestamp" -> time(name, "", size);
            case "time with time zone", "timestamp with time zone" ->
                    time(name.substring(0, name.indexOf(' ')), " with time zone", size);
            default ->
                    name.startsWith("interval")
                            ? PortedType.respelled("interval")
                            : PortedType.changed("text", "kept as text");
        };
    }

    private static PortedType text(String name, String size) {
        if (size.isEmpty() || Long.parseLong(size) > LONGEST_TEXT) {
            return size.isEmpty() && name.contains("var")
                    ? PortedType.same("character varying")
                    : PortedType.respelled("text");
        }
        boolean varying = name.contains("var");
        return PortedType.same((varying ? "character varying(" : "character(") + size + ")");
    }

    /** H2 counts nanoseconds where it is told to, PostgreSQL microseconds. */
    private static PortedType time(String name, String zone, String size) {
        String digits = size.isEmpty() ? (name.equals("time") ? "0" : "6") : size;
        return Integer.parseInt(digits) > 6
                ? PortedType.changed(name + "(6)" + zone, "microseconds at most")
                : PortedType.same(name + "(" + digits + ")" + zone);
    }
}
