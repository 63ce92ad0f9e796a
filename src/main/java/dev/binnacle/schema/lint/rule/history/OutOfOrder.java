package dev.binnacle.schema.lint.rule.history;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.History;
import dev.binnacle.schema.lint.HistoryRule;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Source;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A migration put before one that has run. */
public final class OutOfOrder implements HistoryRule {
    @Override
    public About about() {
        return About.of(
                "migration-out-of-order",
                RuleGroup.HISTORY,
                Severity.ERROR,
                "A new migration's version is below one that has run.",
                "It is skipped where the later one has run and runs first everywhere else, so that"
                        + " databases differ. Give it the next version.");
    }

    @Override
    public void check(History history, Reports reports) {
        Optional<MigrationVersion> last =
                history.applied().stream()
                        .flatMap(version -> MigrationVersion.version(version).stream())
                        .max(Comparator.naturalOrder());
        Set<MigrationVersion> run =
                history.applied().stream()
                        .flatMap(version -> MigrationVersion.version(version).stream())
                        .collect(Collectors.toSet());
        for (Source file : history.files()) {
            MigrationVersion.of(file.file())
                    .filter(version -> !run.contains(version))
                    .filter(version -> last.filter(top -> version.compareTo(top) < 0).isPresent())
                    .ifPresent(version ->
                            reports.add(
                                    new Place(file.file(), 1, 1, 0, 0),
                                    null,
                                    "Version %s comes before %s, which has run."
                                            .formatted(
                                                    version.words(),
                                                    last.map(MigrationVersion::words).orElse("")),
                                    null));
        }
    }
}
