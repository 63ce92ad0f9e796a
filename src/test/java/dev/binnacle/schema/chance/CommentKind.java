package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Comments on everything. */
final class CommentKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made thing =
                draw.table(
                        old,
                        "schema",
                        "table",
                        "child",
                        "partition",
                        "view",
                        "materialized view",
                        "sequence",
                        "enum",
                        "domain",
                        "composite",
                        "range",
                        "function",
                        "routine",
                        "trigger function",
                        "key",
                        "constraint",
                        "foreign key",
                        "index",
                        "trigger",
                        "exclusion",
                        "policy");
        if (thing == null) {
            return null;
        }
        String text =
                " is " + Draw.literal(draw.of("it's", "a;\nb", "-- \\ $$", "x" + draw.below(9)));
        Made column =
                draw.one(2) && (draw.postgres() || !thing.kind().endsWith("view"))
                        ? draw.of(draw.columns(thing))
                        : null;
        return column == null
                ? Made.part("comment", "", thing, "comment on " + thing.words() + text)
                : Made.part(
                                "comment",
                                "",
                                thing,
                                "comment on column " + thing.name() + "." + column.name() + text)
                        .needs(column.key());
    }
}
