package dev.binnacle.schema.plan;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * One statement of a migration plan and what it means.
 *
 * @param sql one statement, without its semicolon
 * @param subject what it changes, in words such as {@code column public.orders.total}
 * @param locks what it holds on tables that are there before the plan, strongest first
 * @param work what it does to rows
 * @param table the table whose rows are worked on; null = none
 * @param loss what cannot be got back, in words; null = nothing
 * @param estimate from the table's real size; null = not known
 * @param reverse the statements that undo it, in order; empty = nothing does
 * @param alone whether it cannot run inside a transaction
 */
public record PlanStep(
        String sql,
        String subject,
        List<LockClaim> locks,
        Work work,
        @Nullable TableName table,
        @Nullable String loss,
        @Nullable Duration estimate,
        List<String> reverse,
        boolean alone) {
    public PlanStep {
        locks = List.copyOf(locks);
        reverse = List.copyOf(reverse);
    }

    public boolean reversible() {
        return !reverse.isEmpty();
    }

    /** Whether both are parts of one change, which is undone as a whole. */
    public boolean undoneWith(PlanStep next) {
        return reversible() && subject.equals(next.subject) && reverse.equals(next.reverse);
    }
}
