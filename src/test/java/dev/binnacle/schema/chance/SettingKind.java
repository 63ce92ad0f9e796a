package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** What ALTER TABLE alone can say. */
final class SettingKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child", "materialized view");
        Made column = table == null ? null : draw.of(draw.columns(table));
        Made index = draw.any("index", "key");
        if (table == null || column == null) {
            return null;
        }
        String alter =
                (table.kind().equals("materialized view")
                                ? "alter materialized view "
                                : "alter table ")
                        + table.name()
                        + " ";
        String own = alter + "alter column " + column.name() + " set ";
        boolean here = index != null && index.owner().equals(table.key());
        String sql =
                here && index != null && draw.one(2)
                        ? alter
                                + draw.of("cluster on ", "replica identity using index ")
                                + index.name()
                        : draw.of(
                                own + "storage external",
                                own + "storage main",
                                own + "statistics " + (10 + draw.below(90)),
                                own + "compression pglz",
                                own + "(n_distinct = 5)",
                                alter + "replica identity full",
                                alter + "replica identity nothing",
                                alter + "set (autovacuum_enabled = false)");
        Made made =
                Made.part(
                                "setting",
                                old == null ? String.valueOf(draw.below(3)) : old.name(),
                                table,
                                sql)
                        .needs(column.key());
        return here && index != null ? made.needs(index.key()) : made;
    }
}
