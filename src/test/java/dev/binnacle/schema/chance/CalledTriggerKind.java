package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** H2's triggers, which call a class. */
final class CalledTriggerKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "view");
        if (table == null) {
            return null;
        }
        String name = old == null ? draw.part("tr", table) : old.name();
        String home = Draw.homeOf(table);
        boolean view = table.kind().equals("view");
        String sql =
                "create trigger "
                        + home
                        + name
                        + (view ? " instead of " : draw.of(" before ", " after "))
                        + draw.of(
                                "insert",
                                "update",
                                "delete",
                                "insert, update",
                                "insert, delete, update")
                        + " on "
                        + table.name()
                        + (view
                                ? " for each row"
                                : draw.of(" for each row", " for each statement", ""))
                        + " call '"
                        + NoTrigger.class.getName()
                        + "'";
        return Made.part("trigger", name, table, sql).words("trigger " + home + name);
    }
}
