package dev.binnacle.schema.lint.rule.history;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.History;
import dev.binnacle.schema.lint.HistoryRule;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Source;

import java.util.HashMap;
import java.util.Map;

/** Two migrations of one version. */
public final class VersionTwice implements HistoryRule {
    @Override
    public About about() {
        return About.of(
                "migration-version-twice",
                RuleGroup.HISTORY,
                Severity.ERROR,
                "Two migration files have the same version.",
                "Two branches were merged that both took the next number. Only one of them would"
                        + " run. Give one the next version.");
    }

    @Override
    public void check(History history, Reports reports) {
        Map<MigrationVersion, String> seen = new HashMap<>();
        for (Source file : history.files()) {
            MigrationVersion.of(file.file())
                    .map(version -> seen.putIfAbsent(version, file.file()))
                    .ifPresent(other ->
                            reports.add(
                                    new Place(file.file(), 1, 1, 0, 0),
                                    null,
                                    "%s has the same version.".formatted(other),
                                    null));
        }
    }
}
