package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationEvent;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.rehearsal.RehearsalReport;
import dev.binnacle.schema.rehearsal.RehearsedStep;
import dev.binnacle.schema.rehearsal.Verdict;

import java.io.PrintWriter;
import java.util.List;

/** For people. */
final class ApplyText implements ApplyReport {
    private final PrintWriter out;
    private final PrintWriter err;

    ApplyText(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void plan(MigrationState state, List<FilePreview> files) {
        state.findings().forEach(finding -> err.println("note: " + finding));
        if (files.isEmpty()) {
            out.println("Nothing is pending.");
        }
        for (FilePreview file : files) {
            out.println();
            out.println("── " + file.file() + (file.together() ? "" : " (not in one transaction)"));
            out.println(file.file().text().stripTrailing());
            file.losses().forEach(loss -> out.println("── loses " + loss));
        }
        out.println();
        flush();
    }

    @Override
    public void rehearsed(RehearsalReport report) {
        out.println("Rehearsed on a throw-away copy:");
        for (RehearsedStep step : report.steps()) {
            out.printf(
                    "  %-10s %6d ms  %s%n",
                    word(step.verdict()), step.time().toMillis(), firstLine(step.step().sql()));
            step.locksTaken()
                    .forEach(lock ->
                            out.println(
                                    "      locked " + lock.table() + " " + lock.lock().words()));
            step.rewritten().forEach(table -> out.println("      rewrote " + table));
            if (step.rowsLost() > 0) {
                out.println("      lost " + step.rowsLost() + " rows of the sample");
            }
            Problem problem = step.problem();
            if (problem != null) {
                out.println("      " + problem.text().replace("\n", "\n      "));
            }
        }
        report.sampled().forEach(each -> out.println("  sampled " + each));
        report.unproven().forEach(each -> out.println("  unproven: " + each));
        flush();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case HELD -> "as said";
            case EXCEEDED -> "MORE";
            case OVERSTATED -> "less";
            case UNCLAIMED -> "ran";
            case FAILED -> "FAILED";
            case UNPROVEN -> "unproven";
        };
    }

    @Override
    public void refused(List<FilePreview> files) {
        err.println("Nothing was applied. To agree: --confirm");
        flush();
    }

    @Override
    public void happened(MigrationEvent event) {
        switch (event) {
            case MigrationEvent.Queued queued -> {
                out.println("Someone else applies migrations; waiting.");
                queued.holders().forEach(each -> out.println("  " + each.words()));
            }
            case MigrationEvent.Started started ->
                    out.println(
                            started.file()
                                    + (started.from() > 1
                                            ? ", from statement " + started.from()
                                            : ""));
            case MigrationEvent.Statement at ->
                    out.println("  " + at.number() + "/" + at.of() + "  " + firstLine(at.sql()));
            case MigrationEvent.Held held -> {
                out.printf(
                        "  a lock did not come, attempt %d of %d; again in %d ms%n",
                        held.attempt(), held.of(), held.pause().toMillis());
                held.blockers().forEach(each -> out.println("  " + each.words()));
            }
            case MigrationEvent.Notice notice -> out.println("  " + notice.words());
            case MigrationEvent.Applied applied ->
                    out.printf("%s applied in %d ms%n", applied.file(), applied.took().toMillis());
        }
        flush();
    }

    private static String firstLine(String sql) {
        String line = sql.lines().findFirst().orElse("");
        return line.length() > 100 ? line.substring(0, 99) + "…" : line;
    }

    @Override
    public void done(MigrationRun run) {
        if (!run.applied().isEmpty()) {
            out.printf("%d applied.%n", run.applied().size());
        }
        run.left().forEach(file -> out.println("not applied: " + file));
    }

    @Override
    public void end() {
        flush();
    }

    private void flush() {
        out.flush();
        err.flush();
    }
}
