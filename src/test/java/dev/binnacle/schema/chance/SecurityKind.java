package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Row-level security switched on. */
final class SecurityKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child", "partition");
        if (table == null) {
            return null;
        }
        String alter = "alter table " + table.name() + " ";
        Made made = Made.part("security", "", table, alter + "enable row level security");
        return draw.one(3) ? made.then(alter + "force row level security") : made;
    }
}
