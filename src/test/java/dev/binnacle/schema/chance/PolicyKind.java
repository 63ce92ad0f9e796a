package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Policies. */
final class PolicyKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child", "partition");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null) {
            return null;
        }
        String name = old == null ? draw.part("po", table) : old.name();
        Made other = draw.one(3) ? draw.any("table") : null;
        boolean far = other != null && !other.equals(table);
        String command = draw.of("all", "select", "insert", "update", "delete");
        String condition =
                column.name()
                        + " is not null"
                        + (far && other != null
                                ? " and exists (select from "
                                        + other.name()
                                        + " t where t.zone > "
                                        + draw.below(9)
                                        + ")"
                                : "");
        boolean using = !command.equals("insert");
        boolean check = command.equals("insert") || draw.one(2) && command.matches("all|update");
        String sql =
                "create policy "
                        + name
                        + " on "
                        + table.name()
                        + draw.perhaps(4, " as restrictive")
                        + " for "
                        + command
                        + " to "
                        + draw.of(
                                "public",
                                "pg_monitor",
                                "pg_monitor, pg_read_all_data",
                                "current_user")
                        + (using ? " using (" + condition + ")" : "")
                        + (check ? " with check (" + condition + ")" : "");
        Made made =
                Made.part("policy", name, table, sql)
                        .needs(column.key())
                        .words("policy " + name + " on " + table.name());
        return far && other != null ? made.needs(other.key()) : made;
    }
}
