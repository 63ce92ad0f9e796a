package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Operation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a call is worth by its description.
 *
 * @param operation that was called; null = none that is described
 */
public record Verdict(@Nullable Operation operation, List<Finding> findings) {
    private static final int MOST_TOLD = 10;

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether the answer is as described. */
    public boolean holds() {
        return violations().isEmpty();
    }

    public List<Finding> violations() {
        return of(Finding.Severity.VIOLATION);
    }

    /** The violations in sentences for a report: of many the first, and how many more there are. */
    public List<String> told() {
        List<Finding> all = violations();
        Stream<String> first = all.stream().limit(MOST_TOLD).map(Finding::sentence);
        int more = all.size() - MOST_TOLD;
        return more <= 0
                ? first.toList()
                : Stream.concat(first, Stream.of(more + " more places are not as described."))
                        .toList();
    }

    public List<Finding> notes() {
        return of(Finding.Severity.NOTE);
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).toList();
    }
}
