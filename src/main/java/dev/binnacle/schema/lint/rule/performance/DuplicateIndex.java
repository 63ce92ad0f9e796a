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

import java.util.List;

/** Two indexes for one purpose. */
public final class DuplicateIndex implements CatalogRule {
    @Override
    public About about() {
        return About.of(
                        "duplicate-index",
                        RuleGroup.PERFORMANCE,
                        Severity.WARNING,
                        "Two indexes of a table are the same.",
                        "Each write keeps both up to date, and one of them is never needed. Drop"
                                + " the one that no constraint uses.")
                .alias("0009");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            List<Index> indexes = table.indexes();
            for (int i = 0; i < indexes.size(); i++) {
                Index one = indexes.get(i);
                indexes.stream()
                        .skip(i + 1L)
                        .filter(other -> Served.same(one, other))
                        .filter(other -> one.unique() == other.unique())
                        .findFirst()
                        .ifPresent(other -> report(table, one, other, reports));
            }
        }
    }

    private static void report(Table table, Index one, Index other, Reports reports) {
        Index spare = other.constraint() ? one : other;
        Index kept = spare == one ? other : one;
        reports.add(
                Subject.part(Subject.Kind.INDEX, table.name(), spare.name()),
                "It is the same as %s.".formatted(kept.name()));
    }
}
