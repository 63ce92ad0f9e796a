package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tables that inherit from one or two others. */
final class ChildKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null ? draw.home() + draw.of("kid", "\"Kid b\"", "\"k,d\"") : old.name();
        List<Made> parents =
                draw.all("table", "child").stream()
                        .filter(each -> each.kind().equals("child") || each.note(0).isEmpty())
                        .toList();
        Made first = draw.of(parents);
        Made second = draw.one(4) ? draw.of(parents) : null;
        if (first == null || first.name().equals(name)) {
            return null;
        }
        boolean two = second != null && !second.equals(first);
        String sql =
                "create table "
                        + name
                        + " (own integer"
                        + draw.perhaps(3, ", zone integer default 9")
                        + Kinds.COLUMNS
                        + ") inherits ("
                        + first.name()
                        + (two && second != null ? ", " + second.name() : "")
                        + ")";
        Made made =
                Made.of("child", name, sql)
                        .needing(draw.homeOf(name))
                        .needs(first.key())
                        .words("table " + name);
        return two && second != null ? made.needs(second.key()) : made;
    }
}
