package dev.binnacle.schema.h2;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Schema;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.exchange.PortedType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL's types are in H2. */
final class PortedTypes {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<name>[^()\\[\\]]+?)\\s*(?:\\((?<size>[\\d, -]+)\\))?(?<rest>[^()\\[\\]]*)");
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
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("text", "character varying"),
                    Map.entry("bpchar", "character varying"),
                    Map.entry("bytea", "binary varying"),
                    Map.entry("json", "json"),
                    Map.entry("name", "character varying(63)"),
                    Map.entry("\"char\"", "character(1)"),
                    Map.entry("oid", "bigint"));
    private static final Map<String, String> DIFFERENT =
            Map.ofEntries(
                    Map.entry("jsonb", "its operators and the order of its keys"),
                    Map.entry("xml", "kept as text"),
                    Map.entry("interval", "kept as text"),
                    Map.entry("money", "kept as a number"),
                    Map.entry("citext", "compares with case"));
    private static final Map<String, String> PLACE =
            Map.of("jsonb", "json", "money", "numeric(19, 2)");

    private final Dialect dialect;
    private final Map<String, UserType> own = new HashMap<>();

    PortedTypes(Dialect dialect, List<Schema> schemas) {
        this.dialect = dialect;
        for (Schema schema : schemas) {
            for (UserType type : schema.types()) {
                own.put(name(type), type);
                own.put(bare(type.schema()) + "." + bare(type.name()), type);
            }
        }
    }

    private String name(UserType type) {
        return dialect.quote(new TableName(type.schema(), type.name()));
    }

    /** As PostgreSQL writes it: quoted only where it must be. */
    private static String bare(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Whether it is a type that someone made and that is kept by its name. */
    boolean kept(UserType type) {
        return type.kind().equals("enum") || type.kind().equals("domain");
    }

    PortedType of(String written) {
        if (written.endsWith("[]")) {
            PortedType element = element(written.replaceFirst("(\\[])+$", ""));
            return element.with(element.sql() + " array");
        }
        UserType type = own.get(written);
        if (type != null) {
            return kept(type)
                    ? PortedType.same(name(type))
                    : PortedType.changed("character varying", "kept as text");
        }
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? plain(
                        (parts.group("name") + parts.group("rest"))
                                .strip()
                                .toLowerCase(Locale.ROOT),
                        parts.group("size") == null ? "" : "(" + parts.group("size") + ")")
                : PortedType.changed("character varying", "kept as text");
    }

    /** H2 has no arrays of domains. */
    private PortedType element(String written) {
        UserType type = own.get(written);
        if (type == null) {
            return of(written);
        }
        return type.kind().equals("enum")
                ? PortedType.respelled(choices(type))
                : PortedType.changed("character varying", "kept as text");
    }

    /** An enum without a name. */
    String choices(UserType type) {
        return type.labels().stream()
                .map(dialect::literal)
                .collect(Collectors.joining(", ", "enum(", ")"));
    }

    private static PortedType plain(String name, String size) {
        if (SAME.contains(name)) {
            return PortedType.same(name);
        }
        String otherwise = OTHERWISE.get(name);
        if (otherwise != null) {
            return PortedType.respelled(otherwise);
        }
        return switch (name) {
            case "numeric" -> numeric(size);
            case "character varying", "character" -> PortedType.same(name + size);
            case "time without time zone" -> PortedType.respelled("time" + micro(size));
            case "timestamp without time zone" -> PortedType.respelled("timestamp" + micro(size));
            case "time with time zone" -> PortedType.same("time" + micro(size) + " with time zone");
            case "timestamp with time zone" ->
                    PortedType.same("timestamp" + micro(size) + " with time zone");
            default -> different(name.replaceFirst("^.*\\.", ""));
        };
    }

    private static PortedType different(String name) {
        return PortedType.changed(
                PLACE.getOrDefault(name, "character varying"),
                DIFFERENT.getOrDefault(name, "kept as text"));
    }

    /** H2 keeps no fraction of a numeric without scale, and none with a scale below zero. */
    private static PortedType numeric(String size) {
        return size.isEmpty() || size.contains("-")
                ? PortedType.respelled("decfloat")
                : PortedType.same("numeric" + size);
    }

    /** PostgreSQL's usual precision is six digits, H2's for time is none. */
    private static String micro(String size) {
        return size.isEmpty() ? "(6)" : size;
    }
}
