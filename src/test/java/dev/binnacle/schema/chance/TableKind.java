package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tables, some parted; each has an id and a zone. */
final class TableKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name = old == null ? draw.home() + draw.name() : old.name();
        boolean parted = old == null ? draw.postgres() && draw.one(3) : !old.note(0).isEmpty();
        String by =
                old != null && !draw.one(4)
                        ? old.note(0)
                        : draw.of("range (id)", "list (zone)", "hash (id)", "range (id, zone)");
        String before = parted ? "" : draw.postgres() ? draw.perhaps(6, "unlogged ") : "";
        String after =
                parted
                        ? " partition by " + by
                        : draw.postgres()
                                ? draw.perhaps(
                                        5,
                                        " with (fillfactor = "
                                                + (10 + draw.below(90))
                                                + draw.perhaps(2, ", autovacuum_enabled = false")
                                                + ")")
                                : "";
        String sql =
                "create "
                        + before
                        + "table "
                        + name
                        + " (id bigint"
                        + (parted && !draw.one(3) ? "" : identity(draw))
                        + " not null, zone integer"
                        + draw.of("", "", " default 3")
                        + (draw.postgres() ? "" : draw.perhaps(2, " not null"))
                        + Kinds.COLUMNS
                        + ")"
                        + after;
        Made made = Made.of("table", name, sql);
        return made.gives(
                        Made.part("column", "id", made).key(),
                        Made.part("column", "zone", made).key())
                .needing(draw.homeOf(name))
                .notes(List.of(parted ? by : ""))
                .words("table " + name);
    }

    private static String identity(Draw draw) {
        if (draw.one(2)) {
            return "";
        }
        String options =
                draw.perhaps(2, " start with " + draw.of("100", "7", "1"))
                        + draw.perhaps(2, " increment by " + draw.of("5", "1", "2"))
                        + draw.perhaps(4, " minvalue " + draw.of("1", "5"))
                        + draw.perhaps(4, " maxvalue " + draw.of("500", "90000"))
                        + draw.perhaps(4, " cache 3")
                        + draw.perhaps(4, " cycle");
        return " generated "
                + draw.of("always", "by default")
                + " as identity"
                + (options.isEmpty() ? "" : " (" + options.strip() + ")");
    }
}
