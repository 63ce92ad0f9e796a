package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Routines that take and give what the structure has, overloads among them. */
final class RoutineKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.of("r", "\"r,\"", "r0") : old.name();
        List<String> home = draw.homeOf(name);
        Made type = draw.any("enum", "domain", "composite", "range");
        Made table = draw.any("table", "child", "view");
        Made column = table == null ? null : draw.of(draw.columns(table));
        int number = draw.below(9);
        Made made =
                switch (draw.below(6)) {
                    case 0 ->
                            type == null
                                    ? null
                                    : Made.of("routine", name, "create function " + name + "(\"a b\" " + type.name() + ", c integer default " + number + ") returns " + type.name() + " language plpgsql as 'begin return $1; end'")
                                            .needs(type.key())
                                            .words("function " + name + "(" + type.name() + ", integer)");
                    case 1 ->
                            table == null
                                    ? null
                                    : Made.of("routine", name, "create function " + name + "() returns setof " + table.name() + " language sql stable as $f$ select * from " + table.name() + " $f$")
                                            .needs(table.key())
                                            .words("function " + name + "()");
                    case 2 ->
                            table == null || column == null
                                    ? null
                                    : Made.of("routine", name, "create function " + name + "(x bigint) returns bigint language sql begin atomic select count(" + column.name() + ") from " + table.name() + " where id > x; end")
                                            .needs(table.key(), column.key())
                                            .words("function " + name + "(bigint)");
                    case 3 ->
                            Made.of("routine", name, "create procedure " + name + "(inout x integer, y text default 'a,b') language plpgsql as $p$ begin x := " + number + "; end $p$")
                                    .words("procedure " + name + "(integer, text)");
                    case 4 ->
                            Made.of("routine", name, "create aggregate " + name + "(integer) (sfunc = int4pl, stype = integer, initcond = '" + number + "')")
                                    .words("aggregate " + name + "(integer)");
                    default ->
                            Made.of("routine", name, "create function " + name + "(variadic x text[], out y integer, out \"z w\" text) language sql as $$ select " + number + ", 'a' $$")
                                    .words("function " + name + "(text[])");
                };
        return made == null ? null : Objects.requireNonNull(made).needing(home);
    }
}
