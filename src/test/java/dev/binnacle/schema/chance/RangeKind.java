package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Range types. */
final class RangeKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + "\"Span x\"" : old.name();
        String sql = "create type " + name + " as range (subtype = ";
        return Made.of("range", name, sql + draw.of("integer", "date", "numeric", "text") + ")")
                .needing(draw.homeOf(name))
                .words("type " + name);
    }
}
