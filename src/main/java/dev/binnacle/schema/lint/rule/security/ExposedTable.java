package dev.binnacle.schema.lint.rule.security;

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

/** A table that strangers reach and no policy guards. */
public final class ExposedTable implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "exposed-table",
                        RuleGroup.SECURITY,
                        Severity.ERROR,
                        "A table of an exposed schema has no row security.",
                        "Whoever speaks to the API over this schema reads, and perhaps writes,"
                            + " every row. Enable row security and say by policies who sees what."
                            + " The exposed schemas and the strangers' roles stand in"
                            + " schema/lint.yaml.")
                .alias("0013");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<String>> reached = Strangers.reach(structure);
        List<Table> exposed =
                structure.tables().stream()
                        .filter(table ->
                                structure
                                        .settings()
                                        .exposedSchemas()
                                        .contains(table.name().schema()))
                        .toList();
        boolean used = exposed.stream().anyMatch(Policies::secured);
        for (Table table : exposed) {
            Set<String> by = reached.getOrDefault(table.name(), Set.of());
            if (Policies.secured(table)) {
                continue;
            }
            if (!by.isEmpty()) {
                reports.add(
                        Subject.table(table.name()),
                        "Its row security is off, and %s reach it."
                                .formatted(String.join(", ", by)));
            } else if (used && structure.facts().version() == 0) {
                reports.add(
                        Subject.table(table.name()),
                        "Its row security is off, while other tables of the schema have it.");
            }
        }
    }
}
