package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A table whose meaning is in somebody's head. */
public final class MissingComment implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "missing-comment",
                        RuleGroup.DESIGN,
                        Severity.NOTE,
                        "A table has no comment.",
                        "Say with COMMENT ON what one row stands for; data dictionaries and"
                                + " diagrams show it.")
                .onRequest();
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            if (table.comment() == null || table.comment().isBlank()) {
                reports.add(Subject.table(table.name()), "It has no comment.");
            }
        }
    }
}
