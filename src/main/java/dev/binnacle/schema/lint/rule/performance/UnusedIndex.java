package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Index;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Figures;
import dev.binnacle.schema.lint.LiveFacts;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

/** An index that costs writes and gives nothing. */
public final class UnusedIndex implements CatalogRule {
    private static final long SMALL = 1 << 20;

    @Override
    public About about() {
        return About.of(
                        "unused-index",
                        RuleGroup.PERFORMANCE,
                        Severity.NOTE,
                        "No query has used an index since the statistics began.",
                        "Drop it if that is long enough to include month-end jobs and every"
                                + " replica, which count for themselves.")
                .alias("0005");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        for (Table table : structure.catalog().tables()) {
            for (Index index : table.indexes()) {
                if (!index.unique() && !index.constraint()) {
                    structure
                            .facts()
                            .index(table.name(), index.name())
                            .filter(known -> known.scans() == 0 && known.bytes() >= SMALL)
                            .ifPresent(known ->
                                    reports.add(
                                            Subject.part(
                                                    Subject.Kind.INDEX, table.name(), index.name()),
                                            "No query has used it%s; it takes %s."
                                                    .formatted(
                                                            since(structure.facts()),
                                                            Figures.bytes(known.bytes()))));
                }
            }
        }
    }

    private static String since(LiveFacts facts) {
        return facts.countedSince()
                .map(when -> " since " + when.toString().substring(0, 10))
                .orElse("");
    }
}
