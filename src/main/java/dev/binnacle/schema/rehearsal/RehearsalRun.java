package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the steps on the copy, one by one, and judges each. */
final class RehearsalRun {
    private final LockRecorder recorder;
    private final boolean wholeRows;
    private final Progress progress;
    private boolean failed;

    /**
     * @param wholeRows whether the copy has every row of the tables that are worked on
     */
    RehearsalRun(LockRecorder recorder, boolean wholeRows, Progress progress) {
        this.recorder = recorder;
        this.wholeRows = wholeRows;
        this.progress = progress;
    }

    List<RehearsedStep> run(List<List<PlanStep>> transactions) {
        List<RehearsedStep> all = new ArrayList<>();
        for (List<PlanStep> steps : transactions) {
            boolean together = !steps.getFirst().alone();
            if (together && !failed) {
                recorder.begin();
            }
            for (PlanStep step : steps) {
                progress.check();
                progress.at(-1, "Rehearsing: " + step.subject());
                all.add(one(step));
            }
            if (together && !failed) {
                recorder.commit();
            }
        }
        return all;
    }

    private RehearsedStep one(PlanStep step) {
        if (failed) {
            return new RehearsedStep(
                    step, List.of(), Set.of(), Duration.ZERO, 0, null, Verdict.UNPROVEN);
        }
        long before = rows(step.table());
        Observed seen = recorder.run(step.sql(), step.alone());
        Problem problem = seen.problem();
        failed = problem != null;
        long lost =
                failed || before < 0 ? 0 : Math.max(0, before - Math.max(0, rows(step.table())));
        return new RehearsedStep(
                step,
                seen.locks(),
                seen.rewritten(),
                seen.time(),
                lost,
                problem,
                problem == null ? judged(step, seen) : cause(problem));
    }

    private Verdict cause(Problem problem) {
        boolean forRows = problem.code() == ProblemCode.FOREIGN_KEY_VIOLATION && !wholeRows;
        return forRows ? Verdict.UNPROVEN : Verdict.FAILED;
    }

    /** Rows of a table as the steps see them; -1 = there is no such table. */
    private long rows(@Nullable TableName table) {
        return table == null ? -1 : recorder.rows(table);
    }

    static Verdict judged(PlanStep step, Observed seen) {
        if (step.subject().isEmpty()) {
            return Verdict.UNCLAIMED;
        }
        boolean rewrites = step.work() == Work.REWRITES;
        boolean more =
                !seen.rewritten().isEmpty() && !rewrites && step.work() != Work.CHANGES_ROWS
                        || seen.taken().entrySet().stream().anyMatch(taken -> beyond(step, taken));
        if (more) {
            return Verdict.EXCEEDED;
        }
        boolean less =
                rewrites && seen.rewritten().isEmpty()
                        || step.locks().stream().anyMatch(claim -> weaker(seen.held(), claim));
        return less ? Verdict.OVERSTATED : Verdict.HELD;
    }

    private static boolean beyond(PlanStep step, Map.Entry<TableName, Lock> taken) {
        Lock claimed =
                step.locks().stream()
                        .filter(claim -> claim.table().equals(taken.getKey()))
                        .map(LockClaim::lock)
                        .max(Lock::compareTo)
                        .orElse(Lock.NONE);
        return taken.getValue().compareTo(claimed) > 0;
    }

    private static boolean weaker(Map<TableName, Lock> held, LockClaim claim) {
        return held.getOrDefault(claim.table(), Lock.NONE).compareTo(claim.lock()) < 0;
    }
}
