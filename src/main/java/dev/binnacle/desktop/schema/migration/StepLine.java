package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.rehearsal.RehearsedStep;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of the plan, and what is known of it.
 *
 * @param number from 1, through all transactions
 * @param undoneWith the first step of the change that it is part of, which may be itself
 * @param rehearsed null = it was not rehearsed
 */
record StepLine(
        int number,
        int undoneWith,
        PlanStep step,
        List<Finding> findings,
        @Nullable RehearsedStep rehearsed)
        implements PlanLine {

    /** What it holds and does, in one line. */
    String claims() {
        String locks = step.locks().stream().map(StepLine::words).collect(Collectors.joining(", "));
        String work =
                switch (step.work()) {
                    case CATALOG_ONLY -> "reads no row";
                    case SCANS -> "reads every row";
                    case BUILDS_INDEX -> "builds an index";
                    case REWRITES -> "writes every row anew";
                    case CHANGES_ROWS -> "changes rows";
                };
        Duration estimate = step.estimate();
        String time =
                estimate == null || estimate.toMillis() == 0 ? "" : " · about " + words(estimate);
        return (locks.isEmpty() ? "locks nothing in use" : "locks " + locks)
                + " · "
                + work
                + time
                + (step.alone() ? " · runs alone" : "");
    }

    private static String words(LockClaim claim) {
        String who =
                claim.lock().blocksReads()
                        ? " (no one else reads)"
                        : claim.lock().blocksWrites() ? " (no one else writes)" : "";
        return claim.table() + " " + claim.lock().words() + who;
    }

    private static String words(Duration time) {
        long millis = time.toMillis();
        return millis < 1_000 ? millis + " ms" : millis / 1_000 + " s";
    }

    /** What takes it back; empty = nothing. */
    String reverse() {
        if (undoneWith != number) {
            return "undone with step " + undoneWith;
        }
        return step.reversible()
                ? "undone by " + String.join("; ", step.reverse()).replaceAll("\\s+", " ")
                : "cannot be undone";
    }

    /** What the rehearsal has shown; empty = it was not rehearsed. */
    String shown() {
        RehearsedStep seen = rehearsed;
        if (seen == null) {
            return "";
        }
        String locks =
                seen.locksTaken().stream()
                        .map(lock -> lock.table() + " " + lock.lock().words())
                        .collect(Collectors.joining(", "));
        String what = locks.isEmpty() ? "no lock on a table in use" : locks;
        Problem problem = seen.problem();
        return switch (seen.verdict()) {
            case HELD, UNCLAIMED ->
                    "✓ rehearsed: " + what + " · " + words(seen.time()) + lost(seen);
            case EXCEEDED -> "✗ rehearsed: more than planned: " + what + rewrote(seen) + lost(seen);
            case OVERSTATED -> "✓ rehearsed: less than planned: " + what + lost(seen);
            case FAILED ->
                    "✗ rehearsed: failed: "
                            + (problem == null ? "" : problem.sentence() + " " + problem.detail());
            case UNPROVEN -> "not rehearsed: a step before it failed, or rows are missing";
        };
    }

    private static String rewrote(RehearsedStep seen) {
        String tables =
                seen.rewritten().stream().map(Object::toString).collect(Collectors.joining(", "));
        return tables.isEmpty() ? "" : " · rewrote " + tables;
    }

    private static String lost(RehearsedStep seen) {
        return seen.rowsLost() == 0 ? "" : " · lost " + seen.rowsLost() + " rows of the sample";
    }

    boolean disproved() {
        return shown().startsWith("✗");
    }
}
