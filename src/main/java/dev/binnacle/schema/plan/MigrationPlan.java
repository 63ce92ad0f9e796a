package dev.binnacle.schema.plan;

import dev.binnacle.database.Engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordered steps that turn one structure into another.
 *
 * @param engine whose SQL it is
 * @param steps in an order that runs
 * @param from the {@link Fingerprint} of the structure it starts from
 * @param to the fingerprint of the structure that it makes
 */
public record MigrationPlan(Engine engine, List<PlanStep> steps, String from, String to) {
    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    public boolean empty() {
        return steps.isEmpty();
    }

    /**
     * The steps as they run: those of one list in one transaction, a step that cannot be in one by
     * itself.
     */
    public List<List<PlanStep>> transactions() {
        List<List<PlanStep>> transactions = new ArrayList<>();
        List<PlanStep> together = new ArrayList<>();
        for (PlanStep step : steps) {
            if (step.alone()) {
                close(together, transactions);
                transactions.add(List.of(step));
            } else {
                together.add(step);
            }
        }
        close(together, transactions);
        return List.copyOf(transactions);
    }

    private static void close(List<PlanStep> together, List<List<PlanStep>> transactions) {
        if (!together.isEmpty()) {
            transactions.add(List.copyOf(together));
            together.clear();
        }
    }
}
