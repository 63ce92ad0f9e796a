package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Functions that triggers call. */
final class TriggerFunctionKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.of("touch", "\"T;\"") : old.name();
        String sql =
                "create function "
                        + name
                        + "() returns trigger language plpgsql"
                        + draw.perhaps(3, " security definer set search_path = public")
                        + " as $$ begin /* "
                        + draw.below(9)
                        + " */ return new; end $$";
        return Made.of("trigger function", name, sql)
                .needing(draw.homeOf(name))
                .words("function " + name + "()");
    }
}
