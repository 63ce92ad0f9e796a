package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Columns of every type, with defaults, computed values, collations and nulls. */
final class ColumnKind implements Kind {
    private static final List<String> BOTH =
            List.of(
                    "integer",
                    "bigint",
                    "smallint",
                    "numeric(10,2)",
                    "numeric(6,1)",
                    "varchar(10)",
                    "varchar(30)",
                    "text",
                    "date",
                    "timestamp",
                    "timestamp(3)",
                    "boolean",
                    "double precision",
                    "real",
                    "uuid",
                    "char(3)",
                    "time",
                    "integer",
                    "text");
    private static final List<String> POSTGRES =
            List.of(
                    "jsonb",
                    "json",
                    "text[]",
                    "integer[]",
                    "timestamptz",
                    "inet",
                    "bytea",
                    "int4range",
                    "tsvector",
                    "point",
                    "bit(3)",
                    "interval day to second",
                    "name",
                    "numeric(8,2)[]",
                    "\"char\"",
                    "xml",
                    "money",
                    "varchar");
    private static final List<String> H2 =
            List.of(
                    "json",
                    "integer array",
                    "timestamp with time zone",
                    "enum('a', 'b')",
                    "enum('b', 'a', 'c''d')",
                    "varbinary(20)",
                    "interval day to second",
                    "geometry",
                    "decfloat(20)",
                    "varchar(10) array[3]",
                    "varchar_ignorecase(9)",
                    "row(a int, b text)");

    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child");
        if (table == null) {
            return null;
        }
        String name = old == null ? name(draw) : old.name();
        if (table.kind().equals("child")) {
            name = old == null ? "\"kid " + name.replace("\"", "") + "\"" : name;
        }
        Made own = draw.one(3) ? draw.any("enum", "domain", "composite", "range") : null;
        String type =
                own == null
                        ? old != null && draw.one(2) ? old.note(0) : draw.of(BOTH, POSTGRES, H2)
                        : own.name() + (draw.postgres() ? draw.perhaps(5, "[]") : "");
        List<String> needs = new ArrayList<>();
        if (own != null) {
            needs.add(own.key());
        } else if (old != null && type.startsWith("\"")) {
            needs.addAll(old.needs());
            needs.removeIf(need -> need.startsWith("sequence") || need.startsWith("function"));
        }
        String sql = name + " " + type + extra(draw, type, needs) + nulls(draw, name);
        return Made.part("column", name, table, sql).notes(List.of(type)).needing(needs);
    }

    private static String name(Draw draw) {
        return draw.of(
                "name",
                "\"Total\"",
                "\"when\"",
                "\"a b\"",
                "note",
                "\"it's\"",
                "flag",
                "ref",
                "ref2",
                "\"größe\"",
                "\"user\"",
                "v1",
                "\"quo\"\"te\"",
                "\"c,d\"",
                "\"(e\"",
                "\"f\\g\"",
                "\"check\"",
                "\"z;\"");
    }

    private static String nulls(Draw draw, String name) {
        boolean named = draw.postgres() && draw.one(3);
        String constraint = " constraint \"nn " + draw.below(2) + name.replace("\"", "") + "\"";
        return draw.perhaps(3, (named ? constraint : "") + " not null");
    }

    private static String extra(Draw draw, String type, List<String> needs) {
        int choice = draw.below(6);
        if (type.equals("integer") || type.equals("bigint")) {
            return number(draw, choice, needs);
        }
        boolean text = type.startsWith("varchar") || type.equals("text");
        if (choice == 0 && text) {
            return " default 'a;''b, not'";
        }
        if (choice == 1 && text && draw.postgres()) {
            return " collate " + draw.of("\"C\"", "\"POSIX\"");
        }
        if (choice == 1 && type.equals("timestamp")) {
            return " default current_timestamp"
                    + (draw.postgres() ? "" : draw.perhaps(2, " on update current_timestamp"));
        }
        if (choice == 2 && type.equals("text[]")) {
            return " default array['x,y', 'it''s']::text[]";
        }
        if (choice == 3 && text) {
            return " generated always as ('z' || zone)" + stored(draw);
        }
        return "";
    }

    private static String number(Draw draw, int choice, List<String> needs) {
        return switch (choice) {
            case 0 -> {
                Made sequence = draw.any("sequence");
                if (sequence == null) {
                    yield "";
                }
                needs.add(sequence.key());
                yield draw.postgres()
                        ? " default nextval(" + Draw.literal(sequence.name()) + ")"
                        : " default next value for " + sequence.name();
            }
            case 1, 2 -> {
                Made function = draw.any("function");
                if (function == null) {
                    yield "";
                }
                needs.add(function.key());
                yield choice == 1
                        ? " default " + function.name() + "(4)"
                        : " generated always as (" + function.name() + "(zone))" + stored(draw);
            }
            case 3 -> " generated always as (zone + " + draw.below(9) + ")" + stored(draw);
            case 4 -> " default " + draw.below(100);
            default -> draw.postgres() ? "" : draw.perhaps(2, " default on null 5");
        };
    }

    private static String stored(Draw draw) {
        return draw.postgres() ? draw.of(" stored", " virtual") : "";
    }
}
