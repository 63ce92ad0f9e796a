package dev.binnacle.schema.rehearsal;

import java.util.List;

/**
 * What a rehearsal has shown.
 *
 * @param sampled rows that were copied, per table in words
 * @param unproven what it cannot show, in words
 */
public record RehearsalReport(
        List<RehearsedStep> steps, List<String> sampled, List<String> unproven) {
    public RehearsalReport {
        steps = List.copyOf(steps);
        sampled = List.copyOf(sampled);
        unproven = List.copyOf(unproven);
    }

    /** Whether every step ran and did no more than its plan says. */
    public boolean holds() {
        return steps.stream()
                .noneMatch(step ->
                        step.verdict() == Verdict.FAILED || step.verdict() == Verdict.EXCEEDED);
    }
}
