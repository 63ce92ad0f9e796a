package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Foreign keys with every action, across schemas too. */
final class ForeignKeyKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "table", "child", "partition");
        List<Made> targets =
                draw.all("key").stream()
                        .filter(key ->
                                key.gives().stream().anyMatch(each -> each.startsWith("unique ")))
                        .toList();
        Made key = draw.of(targets);
        Made target = key == null ? null : draw.get(key.owner());
        if (table == null || key == null || target == null) {
            return null;
        }
        String name = old == null ? draw.part("fk", table) : old.name();
        String token =
                key.gives().stream()
                        .filter(each -> each.startsWith("unique "))
                        .findFirst()
                        .orElseThrow();
        String columns = token.substring(("unique " + target.key() + " ").length());
        String own = columns.equals("id") ? draw.of("id", "zone") : columns;
        String setNull = draw.postgres() && columns.equals("id, zone") ? " (zone)" : "";
        String sql =
                "alter table "
                        + table.name()
                        + " add constraint "
                        + name
                        + " foreign key ("
                        + own
                        + ") references "
                        + target.name()
                        + " ("
                        + columns
                        + ")"
                        + (draw.postgres() ? draw.perhaps(6, " match full") : "")
                        + draw.of(
                                "",
                                " on delete cascade",
                                " on delete restrict",
                                " on delete no action",
                                " on delete set null" + setNull,
                                " on delete set default")
                        + draw.of("", "", " on update cascade", " on update set null")
                        + (draw.postgres()
                                ? draw.of("", "", " deferrable", " deferrable initially deferred")
                                : "")
                        + (draw.postgres()
                                ? draw.of("", "", "", " not valid", " not enforced")
                                : "");
        return Made.part("foreign key", name, table, sql)
                .needs(target.key(), key.key(), token)
                .words(draw.constraint(table, name));
    }
}
