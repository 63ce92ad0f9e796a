package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs rules. Thread-safe and without state. */
public final class Lint {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(Finding::where);

    private final LintDialect dialect;
    private final LintSettings settings;

    public Lint(LintDialect dialect, LintSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /** What is wrong with a structure, the worst first. */
    public List<Finding> catalog(Catalog catalog, LiveFacts facts) {
        var structure = new Structure(catalog, dialect, facts, settings);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : dialect.rules()) {
            if (rule instanceof CatalogRule looks && settings.runs(rule.about())) {
                var reports = new Reports(rule.about());
                looks.check(structure, reports);
                found.addAll(finish(reports, facts));
            }
        }
        return found.stream().sorted(WORST_FIRST).toList();
    }

    private List<Finding> finish(Reports reports, LiveFacts facts) {
        var weighing = new Weighing(facts, settings.thresholds());
        return reports.findings().stream().map(this::levelled).map(weighing::weigh).toList();
    }

    /** The severity of the workspace, unless the rule itself found out a weight. */
    private Finding levelled(Finding finding) {
        return finding.weight() == null
                ? finding.as(settings.severity(finding.rule()))
                : finding;
    }
}
