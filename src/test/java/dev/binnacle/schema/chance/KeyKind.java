package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Primary keys and unique constraints. */
final class KeyKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "table", "child", "partition");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null) {
            return null;
        }
        boolean primary = old == null ? draw.one(2) : old.note(0).equals("primary");
        String name = old == null ? draw.part(primary ? "pk" : "uq", table) : old.name();
        List<String> needs = new ArrayList<>();
        boolean parted = table.kind().equals("table") && !table.note(0).isEmpty();
        // else a whole's primary key would be served by a partition's unique key, which PostgreSQL
        // does if the partition is there first, but refuses to do if it is attached later
        boolean apart = !primary && (parted || table.kind().equals("partition"));
        String both = apart ? "zone, id" : "id, zone";
        String columns = parted || apart || draw.one(3) ? both : "id";
        if (!primary && draw.one(2) && !column.name().matches("id|zone")) {
            columns = columns + ", " + column.name();
            needs.add(column.key());
        }
        String include = draw.postgres() ? draw.perhaps(5, " include (" + column.name() + ")") : "";
        if (!include.isEmpty()) {
            needs.add(column.key());
        }
        String nulls = primary ? "" : draw.perhaps(4, " nulls not distinct");
        String late =
                draw.postgres()
                        ? draw.of("", "", "", " deferrable", " deferrable initially deferred")
                        : "";
        String sql =
                "alter table "
                        + table.name()
                        + " add constraint "
                        + name
                        + " "
                        + (primary ? "primary key" : "unique" + nulls)
                        + " ("
                        + columns
                        + ")"
                        + include
                        + late;
        Made made =
                Made.part("key", name, table, sql).notes(List.of(primary ? "primary" : "unique"));
        // PostgreSQL fails to look at foreign keys over arrays when it detaches a partition
        boolean array = !needs.isEmpty() && column.note(0).endsWith("[]");
        if (late.isEmpty() && !array) {
            made = made.gives("unique " + table.key() + " " + columns);
        }
        return made.needing(needs).words(draw.constraint(table, name));
    }
}
