package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Rights given, and usual ones taken away. */
final class GrantKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made thing =
                draw.postgres()
                        ? draw.table(
                                old,
                                "schema",
                                "table",
                                "table",
                                "child",
                                "partition",
                                "view",
                                "materialized view",
                                "sequence",
                                "enum",
                                "domain",
                                "function",
                                "routine")
                        : draw.table(old, "schema", "table", "table", "view");
        if (thing == null) {
            return null;
        }
        String name = old == null ? String.valueOf(draw.below(3)) : old.name();
        List<String> needs = new ArrayList<>();
        String sql = draw.postgres() ? postgres(draw, thing, needs) : h2(draw, thing);
        return Made.part("grant", name, thing, sql).needing(needs);
    }

    private static String h2(Draw draw, Made thing) {
        String on = thing.kind().equals("schema") ? thing.words() : thing.name();
        return "grant "
                + draw.of("select", "insert", "select, update", "delete, insert")
                + " on "
                + on
                + " to "
                + draw.of("reader", "writer", "public");
    }

    private static String postgres(Draw draw, Made thing, List<String> needs) {
        String on =
                thing.words()
                        .replace("materialized view ", "table ")
                        .replaceFirst("^view ", "table ");
        Made column = draw.one(3) ? draw.of(draw.columns(thing)) : null;
        String what =
                switch (thing.kind()) {
                    case "schema" -> draw.of("usage", "create", "all");
                    case "sequence" -> draw.of("usage", "select, update");
                    case "enum", "domain" -> "usage";
                    case "function", "routine" -> "execute";
                    default ->
                            draw.of(
                                    "select",
                                    "insert, select",
                                    "all",
                                    "trigger, references",
                                    "maintain");
                };
        if (column != null && on.startsWith("table ")) {
            needs.add(column.key());
            what = draw.of("select", "update", "references") + " (" + column.name() + ")";
        } else if (draw.one(5)) {
            return "revoke " + what + " on " + on + " from " + draw.of("public", "current_user");
        }
        String role = draw.of("pg_monitor", "pg_read_all_data", "public");
        return "grant "
                + what
                + " on "
                + on
                + " to "
                + role
                + (role.equals("public") ? "" : draw.perhaps(4, " with grant option"));
    }
}
