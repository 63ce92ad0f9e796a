package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Views and materialised views over tables and over one another. */
final class ViewKind implements Kind {
    private final String kind;

    ViewKind(String kind) {
        this.kind = kind;
    }

    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null
                        ? draw.home()
                                + "\""
                                + (kind.equals("view") ? "v" : "mv")
                                + draw.of("1", " 2", "\"\"3", "'4")
                                + "\""
                        : old.name();
        Made over = draw.any("table", "table", "child", "partition", "view", "materialized view");
        if (over == null || over.name().equals(name)) {
            return null;
        }
        List<String> needs = new ArrayList<>(draw.homeOf(name));
        needs.add(over.key());
        List<String> names = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Made column : draw.columns(over)) {
            if (!draw.one(3) && !names.contains(column.name())) {
                needs.add(column.key());
                parts.add("o." + column.name());
                names.add(column.name());
            }
        }
        String calculated = "n" + draw.below(1000);
        names.add(calculated);
        parts.add(calculated(draw, needs) + " as " + calculated);
        String other = over.kind().endsWith("view") ? "" : join(draw, needs);
        StringBuilder sql = new StringBuilder("create " + kind + " " + name);
        if (draw.postgres() && kind.equals("view")) {
            sql.append(
                    draw.of(
                            "",
                            "",
                            " with (security_barrier = true)",
                            " with (security_invoker = true)"));
        }
        sql.append(" as select ")
                .append(String.join(", ", parts))
                .append(" from ")
                .append(over.name())
                .append(" o")
                .append(other);
        if (other.isEmpty() && !over.kind().endsWith("view")) {
            sql.append(
                    draw.perhaps(3, " where o.zone > " + draw.below(9) + " and 'it''s; --' <> ''"));
        }
        Made made = Made.of(kind, name, sql.toString()).notes(names).needing(needs);
        for (String column : names) {
            made = made.gives(Made.part("column", column, made).key());
        }
        boolean view = kind.equals("view") || !draw.postgres();
        return made.words((view ? "view " : kind + " ") + name);
    }

    private static String calculated(Draw draw, List<String> needs) {
        Made function = draw.one(4) ? draw.any("function") : null;
        Made type = draw.one(4) && draw.postgres() ? draw.any("enum", "domain") : null;
        if (function != null) {
            needs.add(function.key());
            return function.name() + "(3)";
        }
        if (type != null) {
            needs.add(type.key());
            return "null::" + type.name();
        }
        return draw.of("7", "'x;y'", "cast(null as date)", "1 + 2");
    }

    private static String join(Draw draw, List<String> needs) {
        Made other = draw.one(3) ? draw.any("table") : null;
        if (other == null) {
            return "";
        }
        needs.add(other.key());
        return draw.of(" join ", " left join ") + other.name() + " j on j.zone = o.zone";
    }
}
