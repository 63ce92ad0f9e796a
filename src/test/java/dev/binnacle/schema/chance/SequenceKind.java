package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Sequences with all their options. */
final class SequenceKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null ? draw.home() + draw.of("\"Seq 1\"", "seq", "\"se'q\"") : old.name();
        boolean down = draw.one(5);
        String type = draw.of("", "", " as integer", " as bigint", " as smallint");
        String options =
                down
                        ? draw.perhaps(2, " start with -" + (5 + draw.below(5)))
                                + " increment by -"
                                + (1 + draw.below(3))
                                + draw.perhaps(2, " minvalue -" + (1000 + draw.below(1000)))
                                + draw.perhaps(2, " maxvalue -" + (1 + draw.below(4)))
                        : draw.perhaps(2, " start with " + (5 + draw.below(5)))
                                + draw.perhaps(2, " increment by " + (1 + draw.below(3)))
                                + draw.perhaps(2, " minvalue " + draw.below(5))
                                + draw.perhaps(2, " maxvalue " + (1000 + draw.below(1000)));
        String sql =
                "create sequence "
                        + name
                        + type
                        + options
                        + draw.perhaps(4, " cache " + (1 + draw.below(9)))
                        + draw.perhaps(3, " cycle");
        return Made.of("sequence", name, sql).needing(draw.homeOf(name)).words("sequence " + name);
    }
}
