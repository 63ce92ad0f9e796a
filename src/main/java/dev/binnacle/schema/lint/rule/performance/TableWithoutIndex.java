package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Cost;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A table that can only be read from end to end. */
public final class TableWithoutIndex implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "table-without-index",
                        RuleGroup.PERFORMANCE,
                        Severity.NOTE,
                        "A table or materialized view has no index at all.",
                        "Every question reads all of it. A materialized view without a unique index"
                                + " cannot be refreshed CONCURRENTLY either.")
                .costs(Cost.SIZE);
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            boolean looks =
                    table.kind() == Table.Kind.TABLE
                            || table.kind() == Table.Kind.MATERIALIZED_VIEW;
            if (looks && table.indexes().isEmpty() && table.keys().isEmpty()) {
                boolean view = table.kind().view();
                reports.add(
                        view ? Subject.view(table.name()) : Subject.table(table.name()),
                        "It has no index.");
            }
        }
    }
}
