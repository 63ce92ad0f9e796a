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
            comment(text, claims(step));
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

    static String claims(PlanStep step) {
        StringBuilder words = new StringBuilder();
        if (step.locks().isEmpty()) {
            words.append("locks nothing that is in use");
        } else {
            words.append("locks");
            for (LockClaim claim : step.locks()) {
                words.append(' ').append(claim.table()).append(' ').append(claim.lock().words());
                words.append(claim == step.locks().getLast() ? "" : ",");
            }
        }
        words.append("; ").append(work(step));
        if (step.estimate() != null) {
            words.append("; about ").append(words(step.estimate()));
        }
        return words.toString();
    }

    private static String work(PlanStep step) {
        String of = step.table() == null ? "" : " of " + step.table();
        return switch (step.work()) {
            case CATALOG_ONLY -> "reads no row";
            case SCANS -> "reads every row" + of;
            case BUILDS_INDEX -> "reads every row and builds an index" + of;
            case REWRITES -> "writes every row anew" + of;
            case CHANGES_ROWS -> "changes rows" + of;
        };
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

    /** What takes one transaction back, last step first. */
    String undo(int part) {
        var text = new StringBuilder();
        comment(text, "Undoes file " + part + " of " + transactions.size() + " of the plan.");
        for (PlanStep step : steps(part).reversed()) {
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
