package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Routines that take and give what the structure has, overloads among them. */
final class RoutineKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.of("r", "\"r,\"", "r0") : old.name();
        int number = draw.below(9);
        Made made =
                switch (draw.below(6)) {
                    case 0 -> typed(draw, name);
                    case 1 -> rows(draw, name);
                    case 2 -> bound(draw, name);
                    case 3 ->
                            made(
                                    "procedure " + name,
                                    "(inout x integer, y text default 'a,b') language plpgsql"
                                            + (" as $p$ begin x := " + number + "; end $p$"),
                                    "(integer, text)",
                                    name);
                    case 4 ->
                            made(
                                    "aggregate " + name,
                                    "(integer) (sfunc = int4pl, stype = integer, initcond = '"
                                            + (number + "')"),
                                    "(integer)",
                                    name);
                    default ->
                            made(
                                    "function " + name,
                                    "(variadic x text[], out y integer, out \"z w\" text)"
                                            + (" language sql as $$ select " + number + ", 'a' $$"),
                                    "(text[])",
                                    name);
                };
        return made == null ? null : made.needing(draw.homeOf(name));
    }

    private static Made made(String head, String rest, String arguments, String name) {
        return Made.of("routine", name, "create " + head + rest).words(head + arguments);
    }

    /** One that takes and gives a type of the structure's. */
    private static @Nullable Made typed(Draw draw, String name) {
        Made type = draw.any("enum", "domain", "composite", "range");
        if (type == null) {
            return null;
        }
        String rest =
                "(\"a b\" %s, c integer default %d) returns %s language plpgsql"
                        .formatted(type.name(), draw.below(9), type.name());
        return made(
                        "function " + name,
                        rest + " as 'begin return $1; end'",
                        "(" + type.name() + ", integer)",
                        name)
                .needs(type.key());
    }

    /** One that gives a table's rows. */
    private static @Nullable Made rows(Draw draw, String name) {
        Made table = draw.any("table", "child", "view");
        if (table == null) {
            return null;
        }
        String rest =
                "() returns setof %s language sql stable as $f$ select * from %s $f$"
                        .formatted(table.name(), table.name());
        return made("function " + name, rest, "()", name).needs(table.key());
    }

    /** One whose body the database knows. */
    private static @Nullable Made bound(Draw draw, String name) {
        Made table = draw.any("table", "child", "view");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null) {
            return null;
        }
        String rest =
                "(x bigint) returns bigint language sql"
                        + " begin atomic select count(%s) from %s where id > x; end";
        return made(
                        "function " + name,
                        rest.formatted(column.name(), table.name()),
                        "(bigint)",
                        name)
                .needs(table.key(), column.key());
    }
}
