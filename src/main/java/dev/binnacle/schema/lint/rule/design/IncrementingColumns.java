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

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list that was laid out as columns. */
public final class IncrementingColumns implements CatalogRule {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)_?0*(\\d{1,3})");
    private static final int RUN = 3;

    @Override
    public About about() {
        return About.of(
                "incrementing-columns",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "Columns are numbered: phone1, phone2, phone3.",
                "A list in columns has an end, needs every query to name each, and leaves gaps. Put"
                        + " it in a table with one row per entry, or in an array.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
            for (Column column : table.columns()) {
                Matcher matcher = NUMBERED.matcher(column.name());
                if (matcher.matches()) {
                    numbers.computeIfAbsent(
                                    matcher.group(1) + " " + column.type(), stem -> new TreeSet<>())
                            .add(Integer.parseInt(matcher.group(2)));
                }
            }
            numbers.forEach((stem, found) -> look(table, stem, found, reports));
        }
    }

    private static void look(Table table, String stem, TreeSet<Integer> found, Reports reports) {
        boolean run =
                found.size() >= RUN
                        && found.first() <= 1
                        && found.last() - found.first() == found.size() - 1;
        if (run) {
            String name = stem.substring(0, stem.indexOf(' '));
            reports.add(
                    Subject.table(table.name()),
                    "Its columns %s%d to %s%d are a list."
                            .formatted(name, found.first(), name, found.last()));
        }
    }
}
