package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The same name, now a number and now a text: joins and programs stumble over it. */
public final class ColumnTypeDiffers implements CatalogRule {
    private static final Pattern SIZE = Pattern.compile("\\s*\\(.*?\\)");
    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "varchar", "character", "char", "citext");

    @Override
    public About about() {
        return About.of(
                "column-type-differs",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "Columns of one name have different types.",
                "Give columns that mean the same thing the same type, and those that mean another"
                        + " thing another name.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<String, Map<String, List<Subject>>> byName = new TreeMap<>();
        for (Table table : structure.tables()) {
            for (Column column : table.columns()) {
                byName.computeIfAbsent(column.name(), name -> new TreeMap<>())
                        .computeIfAbsent(family(column), type -> new ArrayList<>())
                        .add(Subject.column(table.name(), column.name()));
            }
        }
        byName.values().forEach(types -> odd(types, reports));
    }

    /** Reports the few that are not as most are; where nothing is usual, nothing is odd. */
    private static void odd(Map<String, List<Subject>> types, Reports reports) {
        long all = types.values().stream().mapToLong(List::size).sum();
        types.entrySet().stream()
                .filter(entry -> entry.getValue().size() * 4L >= all * 3 && all >= 4)
                .findFirst()
                .ifPresent(usual ->
                        types.forEach((type, columns) -> {
                            if (!type.equals(usual.getKey())) {
                                report(usual, type, columns, reports);
                            }
                        }));
    }

    private static void report(
            Map.Entry<String, List<Subject>> usual,
            String type,
            List<Subject> columns,
            Reports reports) {
        for (Subject column : columns) {
            reports.add(
                    column,
                    "It is %s here; in %d other tables a column of this name is %s."
                            .formatted(type, usual.getValue().size(), usual.getKey()));
        }
    }

    /** The type without its length, since {@code varchar(20)} and {@code text} get along. */
    private static String family(Column column) {
        String bare = SIZE.matcher(column.type()).replaceFirst("").toLowerCase(Locale.ROOT);
        return TEXTS.contains(bare) ? "text" : bare;
    }
}
