package dev.binnacle.server.h2;

import dev.binnacle.server.plan.ReadPlan;

/** Finds aggregates in plans. */
final class Aggregates {
    private Aggregates() {}

    static boolean in(ReadPlan plan) {
        return plan.outputs().stream().anyMatch(output -> output.aggregate() != null)
                || plan.children().stream()
                        .flatMap(child -> child.spreads().stream())
                        .anyMatch(spread -> spread.aggregate() != null);
    }

    /** How many columns its rows are grouped by. */
    static long terms(ReadPlan plan) {
        long own = plan.outputs().stream().filter(output -> output.aggregate() == null).count();
        long spread =
                plan.children().stream()
                        .filter(ReadPlan::spread)
                        .flatMap(child -> child.spreads().stream())
                        .filter(each -> each.aggregate() == null)
                        .count();
        long embedded =
                plan.children().stream().filter(child -> !child.spread() && !child.empty()).count();
        return own + spread + embedded;
    }
}
