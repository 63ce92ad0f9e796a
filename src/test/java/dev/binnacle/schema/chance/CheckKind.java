package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Checks, also such as are not held for old rows or not for tables below. */
final class CheckKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "table", "child", "partition");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null) {
            return null;
        }
        String name = old == null ? draw.part("ck", table) : old.name();
        List<String> needs = new ArrayList<>();
        needs.add(column.key());
        Made function = draw.one(3) ? draw.any("function") : null;
        String condition =
                function == null
                        ? column.name() + " is not null or id > " + draw.below(9)
                        : function.name() + "(id) > " + draw.below(5);
        if (function != null) {
            needs.add(function.key());
        }
        String words =
                draw.postgres()
                        ? draw.of(
                                "",
                                "",
                                " not valid",
                                " no inherit",
                                " not enforced",
                                " no inherit not valid")
                        : "";
        String sql =
                "alter table "
                        + table.name()
                        + " add constraint "
                        + name
                        + " check ("
                        + condition
                        + ")"
                        + words;
        return Made.part("constraint", name, table, sql)
                .needing(needs)
                .words(draw.constraint(table, name));
    }
}
