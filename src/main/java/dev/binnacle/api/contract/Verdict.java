package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Operation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a call is worth by its description.
 *
 * @param operation that was called; null = none that is described
 */
public record Verdict(@Nullable Operation operation, List<Finding> findings) {
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

    public List<Finding> notes() {
        return of(Finding.Severity.NOTE);
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).toList();
    }
}
