package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Indexes of all sorts. */
final class IndexKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made table =
                draw.postgres()
                        ? draw.table(
                                old, "table", "table", "child", "partition", "materialized view")
                        : draw.table(old, "table");
        Made column = table == null ? null : draw.of(draw.columns(table));
        Made second = table == null ? null : draw.of(draw.columns(table));
        if (table == null || column == null || second == null) {
            return null;
        }
        String name = old == null ? draw.part("ix", table) : old.name();
        List<String> needs = new ArrayList<>(List.of(column.key(), second.key()));
        String sql =
                draw.postgres()
                        ? postgres(draw, name, table, column, second, needs)
                        : h2(draw, name, table, column, second);
        String home = Draw.homeOf(table);
        return Made.part("index", name, table, sql).needing(needs).words("index " + home + name);
    }

    private static String h2(Draw draw, String name, Made table, Made column, Made second) {
        String home = Draw.homeOf(table);
        boolean two = !column.name().equals(second.name()) && draw.one(2);
        return "create "
                + draw.of(
                        "",
                        "",
                        "unique ",
                        "unique nulls not distinct ",
                        "unique nulls all distinct ")
                + "index "
                + home
                + name
                + " on "
                + table.name()
                + " ("
                + column.name()
                + draw.of("", "", " desc", " nulls first", " desc nulls last")
                + (two ? ", " + second.name() : "")
                + ")";
    }

    private static String postgres(
            Draw draw, String name, Made table, Made column, Made second, List<String> needs) {
        String unique = draw.perhaps(4, "unique ");
        // unique on the whole only, it would hold for nothing until each partition has one too
        boolean only = draw.one(9) && !table.notes().isEmpty() && unique.isEmpty();
        String head =
                "create "
                        + unique
                        + "index "
                        + name
                        + " on "
                        + (only ? "only " : "")
                        + table.name();
        String one = column.name();
        String two = second.name();
        Made function = draw.any("function");
        return switch (draw.below(9)) {
            case 0 -> head + " (" + one + " desc nulls last, " + two + ")";
            case 1 ->
                    head
                            + " ("
                            + one
                            + ") include ("
                            + two
                            + ") with (fillfactor = "
                            + (10 + draw.below(90))
                            + ")";
            case 2 -> head + " (" + one + ") where " + two + " is not null and 'where' <> 'it''s'";
            case 3 -> head + " ((" + one + " is null), " + two + " nulls first)";
            case 4 -> head + " (lower(" + one + "::text) collate \"C\" text_pattern_ops)";
            case 5 ->
                    head.replace("unique ", "")
                            + " using "
                            + draw.of("hash", "gin", "brin", "gist", "spgist")
                            + " ("
                            + one
                            + ")";
            case 6 -> {
                if (function == null) {
                    yield head + " (" + one + ")";
                }
                needs.add(function.key());
                yield head
                        + " ("
                        + function.name()
                        + "(zone)) where "
                        + function.name()
                        + "(zone) > 0";
            }
            case 7 -> head + " (" + one + ")" + (unique.isEmpty() ? "" : " nulls not distinct");
            default -> head + " (" + one + ")";
        };
    }
}
