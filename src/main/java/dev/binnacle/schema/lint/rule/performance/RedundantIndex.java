package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Index;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** An index that a longer or stricter one already is. */
public final class RedundantIndex implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                "redundant-index",
                RuleGroup.PERFORMANCE,
                Severity.WARNING,
                "An index is the beginning of another, or the plain twin of a unique one.",
                "The other index answers the same questions; this one only costs writes and"
                        + " space. Drop it, unless its smaller size is what a hot query lives on.");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            for (Index index : table.indexes()) {
                if (!index.unique() && !index.constraint()) {
                    table.indexes().stream()
                            .filter(other -> !other.exclusion())
                            .filter(other ->
                                    Served.covers(other, index)
                                            || other.unique() && Served.same(other, index))
                            .findFirst()
                            .ifPresent(other ->
                                    reports.add(
                                            Subject.part(
                                                    Subject.Kind.INDEX, table.name(), index.name()),
                                            "%s (%s) answers all that it does."
                                                    .formatted(
                                                            other.name(),
                                                            String.join(", ", other.keys()))));
                }
            }
        }
    }
}
