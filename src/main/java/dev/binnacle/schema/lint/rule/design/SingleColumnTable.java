package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A table that says nothing but that something is there. */
public final class SingleColumnTable implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "single-column-table",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "A table has one column, or none.",
                "Often a list of values that a check, a domain or an enum would hold, or a table"
                        + " that was never finished.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            boolean referenced = !structure.catalog().foreignKeysTo(table.name()).isEmpty();
            boolean parent = !structure.catalog().childrenOf(table.name()).isEmpty();
            if (table.columns().size() < 2 && !referenced && !parent) {
                reports.add(
                        Subject.table(table.name()),
                        table.columns().isEmpty()
                                ? "It has no column."
                                : "Its only column is %s."
                                        .formatted(table.columns().getFirst().name()));
            }
        }
    }
}
