package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** A key of several columns that every child has to repeat. */
public final class WideReferencedKey implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "wide-referenced-key",
                RuleGroup.DESIGN,
                Severity.NOTE,
                "A primary key of three and more columns is referenced by other tables.",
                "Every child repeats all of its columns, and again in its own children. A surrogate"
                        + " key beside a unique constraint keeps references narrow.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.tables()) {
            int children = structure.catalog().foreignKeysTo(table.name()).size();
            table.keys().stream()
                    .filter(key -> key.primary() && key.columns().size() > 2 && children > 0)
                    .forEach(key ->
                            reports.add(
                                    Subject.part(Subject.Kind.CONSTRAINT, table.name(), key.name()),
                                    "Its %d columns are repeated by %s."
                                            .formatted(
                                                    key.columns().size(),
                                                    Figures.count(children, "foreign key"))));
        }
    }
}
