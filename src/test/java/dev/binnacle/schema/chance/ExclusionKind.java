package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Exclusion constraints. */
final class ExclusionKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child", "partition");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null) {
            return null;
        }
        String name = old == null ? draw.part("no", table) : old.name();
        String what =
                draw.of(
                        "gist (int4range(zone, zone + 5) with &&)",
                        "btree (" + column.name() + " with =)",
                        "hash (" + column.name() + " with =)",
                        "btree (id with =, zone with =) include (" + column.name() + ")");
        String sql =
                "alter table "
                        + table.name()
                        + " add constraint "
                        + name
                        + " exclude using "
                        + what
                        + draw.perhaps(3, " where (" + column.name() + " is not null)")
                        + draw.of("", "", " deferrable", " deferrable initially deferred");
        return Made.part("exclusion", name, table, sql)
                .needs(column.key())
                .words("constraint " + name + " on " + table.name());
    }
}
