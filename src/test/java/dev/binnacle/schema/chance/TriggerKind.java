package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Triggers of tables and views. */
final class TriggerKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table = draw.table(old, "table", "child", "partition", "view");
        Made function = draw.any("trigger function");
        Made column = table == null ? null : draw.of(draw.columns(table));
        if (table == null || function == null || column == null) {
            return null;
        }
        String name = old == null ? draw.part("tr", table) : old.name();
        String on = " on " + table.name();
        String row = " for each row";
        String call =
                " execute function "
                        + function.name()
                        + "("
                        + draw.perhaps(3, "'a, ''b', 'c'")
                        + ")";
        String what =
                table.kind().equals("view")
                        ? " instead of "
                                + draw.of("insert", "update", "insert or delete")
                                + on
                                + row
                        : switch (draw.below(6)) {
                            case 0 -> " before insert or update" + on + row;
                            case 1 -> " after update of " + column.name() + on + row;
                            case 2 ->
                                    " after delete"
                                            + on
                                            + " referencing old table as gone for each statement";
                            case 3 ->
                                    " before insert"
                                            + on
                                            + row
                                            + " when (new."
                                            + column.name()
                                            + " is not null)";
                            case 4 -> " after truncate" + on + " for each statement";
                            default ->
                                    " after insert" + on + " deferrable initially deferred" + row;
                        };
        String constraint = what.contains("deferrable") ? "constraint " : "";
        Made made =
                Made.part(
                                "trigger",
                                name,
                                table,
                                "create " + constraint + "trigger " + name + what + call)
                        .needs(function.key(), column.key())
                        .words("trigger " + name + on);
        String state = draw.of("", "", "", "disable", "enable always", "enable replica");
        return Objects.requireNonNull(
                state.isEmpty() || table.kind().equals("view")
                        ? made
                        : made.then(
                                "alter table " + table.name() + " " + state + " trigger " + name));
    }
}
