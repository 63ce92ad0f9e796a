package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Functions from number to number that defaults, checks, indexes and views call. */
final class FunctionKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.of("f", "\"F 2\"", "\"f;\"") : old.name();
        if (!draw.postgres()) {
            String sql = "create alias " + name + draw.perhaps(2, " deterministic") + " for ";
            return Made.of(
                            "function",
                            name,
                            sql + draw.of("'java.lang.Math.abs(long)'", "'java.lang.Long.signum'"))
                    .needing(draw.homeOf(name))
                    .words("alias " + name);
        }
        int number = draw.below(9);
        String body =
                switch (draw.below(3)) {
                    case 0 -> " language sql immutable return a + " + number;
                    case 1 ->
                            " language sql immutable parallel safe cost 7 as 'select (a + "
                                    + number
                                    + ")::bigint'";
                    default ->
                            " language plpgsql immutable strict set work_mem = '4MB' as $x$ begin"
                                    + " return a + "
                                    + number
                                    + "; end $x$";
                };
        String sql = "create function " + name + "(a bigint" + draw.perhaps(4, " default 3") + ")";
        return Made.of("function", name, sql + " returns bigint" + body)
                .needing(draw.homeOf(name))
                .words("function " + name + "(bigint)");
    }
}
