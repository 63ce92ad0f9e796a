package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A reference that every row fulfils by being there. */
public final class ForeignKeyToItself implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "foreign-key-to-itself",
                RuleGroup.DESIGN,
                Severity.ERROR,
                "A foreign key points from columns to the very same columns.",
                "Every row points at itself, so the constraint checks nothing. It was meant for"
                        + " another column, such as parent_id.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.target().equals(table.name())
                        && key.columns().equals(key.targetColumns())) {
                    reports.add(
                            Subject.part(Subject.Kind.CONSTRAINT, table.name(), key.name()),
                            "It points from (%s) to the same columns of the same table."
                                    .formatted(String.join(", ", key.columns())));
                }
            }
        }
    }
}
