package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables that cannot be filled or emptied in any order. */
public final class TableCycle implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "table-cycle",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "Tables reference one another in a circle.",
                "No order of inserts or deletes works for all of them. Make one of the references"
                        + " nullable or deferrable, or move it to a table of its own.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<TableName>> graph = new TreeMap<>();
        for (Table table : structure.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (binds(table, key) && !key.target().equals(table.name())) {
                    graph.computeIfAbsent(table.name(), name -> new TreeSet<>()).add(key.target());
                }
            }
        }
        for (List<TableName> circle : new Circles(graph).find()) {
            reports.add(
                    Subject.table(circle.getFirst()),
                    "It is in a circle of references: %s."
                            .formatted(
                                    circle.stream()
                                            .map(TableName::toString)
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** Whether a row needs the other to be there first. */
    private static boolean binds(Table table, ForeignKey key) {
        return !key.deferrable()
                && key.columns().stream()
                        .allMatch(name ->
                                table.column(name).map(one -> !one.nullable()).orElse(true));
    }
}
