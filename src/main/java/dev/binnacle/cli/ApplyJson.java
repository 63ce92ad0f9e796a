package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.schema.migration.Blocker;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationEvent;
import dev.binnacle.schema.migration.MigrationFile;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.rehearsal.RehearsalReport;
import dev.binnacle.schema.rehearsal.RehearsedStep;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * As JSON, at the end: {@code {"findings": […], "pending": [{"script", "together", "losses",
 * "statements"}], "rehearsal": {…}, "events": […], "applied": […], "left": […]}}.
 */
final class ApplyJson implements ApplyReport {
    private final PrintWriter out;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ObjectNode report = mapper.createObjectNode();

    ApplyJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void plan(MigrationState state, List<FilePreview> files) {
        texts(report.putArray("findings"), state.findings());
        ArrayNode pending = report.putArray("pending");
        for (FilePreview file : files) {
            ObjectNode one = pending.addObject();
            one.put("script", file.file().script());
            one.put("together", file.together());
            texts(one.putArray("losses"), file.losses());
            texts(one.putArray("statements"), file.steps().stream().map(PlanStep::sql).toList());
        }
        report.putArray("events");
        report.putArray("applied");
        report.putArray("left");
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    @Override
    public void rehearsed(RehearsalReport shown) {
        ObjectNode node = report.putObject("rehearsal");
        node.put("holds", shown.holds());
        ArrayNode steps = node.putArray("steps");
        for (RehearsedStep step : shown.steps()) {
            ObjectNode one = steps.addObject();
            one.put("sql", step.step().sql());
            one.put("verdict", step.verdict().toString().toLowerCase(Locale.ROOT));
            one.put("milliseconds", step.time().toMillis());
            ObjectNode locks = one.putObject("locks");
            step.locksTaken()
                    .forEach(lock -> locks.put(lock.table().toString(), lock.lock().words()));
            texts(
                    one.putArray("rewritten"),
                    step.rewritten().stream().map(Object::toString).toList());
            one.put("rowsLost", step.rowsLost());
            Problem problem = step.problem();
            if (problem != null) {
                one.put("problem", problem.text());
            }
        }
        texts(node.putArray("sampled"), shown.sampled());
        texts(node.putArray("unproven"), shown.unproven());
    }

    @Override
    public void refused(List<FilePreview> files) {
        files.forEach(file -> report.withArray("left").add(file.file().script()));
    }

    @Override
    public void happened(MigrationEvent event) {
        ObjectNode one = report.withArray("events").addObject();
        switch (event) {
            case MigrationEvent.Queued queued -> {
                one.put("event", "queued");
                blockers(one, queued.holders());
            }
            case MigrationEvent.Started started ->
                    at(one, "started", started.file()).put("statement", started.from());
            case MigrationEvent.Statement statement ->
                    at(one, "statement", statement.file())
                            .put("statement", statement.number())
                            .put("sql", statement.sql());
            case MigrationEvent.Held held -> {
                at(one, "held", held.file()).put("attempt", held.attempt());
                blockers(one, held.blockers());
            }
            case MigrationEvent.Notice notice ->
                    at(one, "notice", notice.file()).put("words", notice.words());
            case MigrationEvent.Applied applied ->
                    at(one, "applied", applied.file())
                            .put("milliseconds", applied.took().toMillis());
        }
    }

    private static ObjectNode at(ObjectNode one, String event, MigrationFile file) {
        return one.put("event", event).put("script", file.script());
    }

    private static void blockers(ObjectNode one, List<Blocker> blockers) {
        texts(one.putArray("blockers"), blockers.stream().map(Blocker::words).toList());
    }

    @Override
    public void done(MigrationRun run) {
        run.applied().forEach(file -> report.withArray("applied").add(file.script()));
        run.left().forEach(file -> report.withArray("left").add(file.script()));
    }

    @Override
    public void end() {
        if (!report.isEmpty()) {
            out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            out.flush();
        }
    }
}
