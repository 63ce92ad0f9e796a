package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.Problem;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A step as it went on the copy.
 *
 * @param locksTaken on tables that were there before the plan, strongest first
 * @param rewritten tables whose rows were written anew
 * @param time on the rows of the sample
 * @param rowsLost rows of the sample that were there before and not after
 * @param problem null = it ran
 */
public record RehearsedStep(
        PlanStep step,
        List<LockClaim> locksTaken,
        Set<TableName> rewritten,
        Duration time,
        long rowsLost,
        @Nullable Problem problem,
        Verdict verdict) {
    public RehearsedStep {
        locksTaken = List.copyOf(locksTaken);
        rewritten = Set.copyOf(rewritten);
    }
}
