package dev.binnacle.schema.migration;

import static dev.binnacle.schema.migration.MigrationHeader.oneLine;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** The text of a plan's files: each step with what it locks, costs and loses above it. */
final class PlanText {
    private final MigrationPlan plan;
    private final List<List<PlanStep>> transactions;
    private final Catalog from;
    private final Dialect dialect;
    private final MigrationVersion version;

    PlanText(MigrationPlan plan, Catalog from, Dialect dialect, MigrationVersion version) {
        this.plan = plan;
        this.transactions = plan.transactions();
        this.from = from;
        this.dialect = dialect;
        this.version = version;
    }

    boolean alone(int part) {
        return steps(part).getFirst().alone();
    }

    private List<PlanStep> steps(int part) {
        return transactions.get(part - 1);
    }

    /** The file of one transaction, counted from 1. */
    String of(int part) {
        var text = new StringBuilder();
        line(text, MigrationHeader.plan(plan.from(), plan.to(), part, transactions.size()));
        if (alone(part)) {
            line(text, MigrationHeader.MARK + MigrationHeader.ALONE);
        }
        tables(part, text);
        List<PlanStep> steps = steps(part);
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            text.append('\n');
            comment(text, "Step " + (i + 1) + " of " + steps.size() + ": " + step.subject());
            claims(step, text);
            if (step.loss() != null) {
                line(text, MigrationHeader.loss(step.loss()));
                Backups.restoring(step, from, dialect, version)
                        .forEach(each -> comment(text, each));
            }
            reverse(step, text);
            text.append(step.sql()).append(";\n");
        }
        return text.toString();
    }

    /** The tables it works on, so that a change of one of them can be named. */
    private void tables(int part, StringBuilder text) {
        var names = new TreeSet<TableName>();
        for (PlanStep step : steps(part)) {
            step.locks().forEach(claim -> names.add(claim.table()));
            if (step.table() != null) {
                names.add(step.table());
            }
        }
        for (TableName name : names) {
            from.table(name)
                    .ifPresent(table ->
                            line(
                                    text,
                                    MigrationHeader.table(
                                            dialect.quote(name), TableState.of(table))));
        }
    }

    /** What it claims, in words that the rehearsal reads too. */
    private void claims(PlanStep step, StringBuilder text) {
        for (LockClaim claim : step.locks()) {
            line(text, PlannedFile.lock(claim, dialect.quote(claim.table())));
        }
        TableName table = step.table();
        line(text, PlannedFile.work(step.work(), table == null ? null : dialect.quote(table)));
        if (step.estimate() != null) {
            comment(text, "takes about " + words(step.estimate()));
        }
    }

    static String words(Duration time) {
        long millis = time.toMillis();
        if (millis < 1_000) {
            return Math.max(1, millis) + " ms";
        }
        return millis < 120_000 ? millis / 1_000 + " s" : millis / 60_000 + " min";
    }

    private static void reverse(PlanStep step, StringBuilder text) {
        if (step.reversible()) {
            step.reverse().forEach(sql -> comment(text, "undone by: " + sql));
        } else {
            comment(text, "undone by nothing");
        }
    }

    /** What takes one transaction back, last step first; a change of several steps as a whole. */
    String undo(int part) {
        var text = new StringBuilder();
        comment(text, "Undoes file " + part + " of " + transactions.size() + " of the plan.");
        PlanStep later = null;
        for (PlanStep step : steps(part).reversed()) {
            boolean undone = later != null && step.undoneWith(later);
            later = step;
            if (undone) {
                continue;
            }
            text.append('\n');
            comment(text, step.subject());
            if (!step.reversible()) {
                comment(text, "cannot be undone by a statement");
            }
            if (step.loss() != null) {
                comment(text, "the structure comes back, not what it held: " + step.loss());
            }
            step.reverse().forEach(sql -> text.append(sql).append(";\n"));
        }
        return text.toString();
    }

    private static void comment(StringBuilder text, String words) {
        line(text, "-- " + oneLine(words));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
