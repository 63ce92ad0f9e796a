package dev.binnacle.api.run.report;

import dev.binnacle.api.Phase;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Failure;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunOutcome;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/** A JSON array with an object a file, in the words of Hurl's own report where it has them. */
public final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    public static String of(List<RunOutcome> outcomes) {
        return text(files(outcomes));
    }

    /** The same, and at the end an object with what of a contract was tried. */
    public static String of(List<RunOutcome> outcomes, ObjectNode coverage) {
        ArrayNode all = files(outcomes);
        all.addObject().set("coverage", coverage);
        return text(all);
    }

    private static ArrayNode files(List<RunOutcome> outcomes) {
        ArrayNode all = JSON.createArrayNode();
        outcomes.forEach(each -> file(all.addObject(), each));
        return all;
    }

    private static String text(ArrayNode all) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static void file(ObjectNode to, RunOutcome outcome) {
        to.put("filename", outcome.name()).put("success", outcome.passed());
        if (outcome.row() > 0) {
            to.put("row", outcome.row());
        }
        BrokenHurl broken = outcome.broken();
        if (broken != null) {
            to.putObject("error")
                    .put("line", broken.line())
                    .put("column", broken.column())
                    .put("message", broken.expected());
        }
        FileResult result = outcome.result();
        to.put("time", result == null ? 0 : result.took().toMillis());
        ArrayNode entries = to.putArray("entries");
        if (result != null) {
            result.entries().forEach(each -> entry(entries.addObject(), each, result.layout()));
        }
    }

    private static void entry(ObjectNode to, EntryResult result, Layout layout) {
        to.put("index", result.index()).put("line", result.line());
        to.put("method", result.method()).put("url", result.url());
        to.put("status", result.status()).put("time", result.took().toNanos() / 1e6);
        to.put("size", result.bytes()).put("asserts", result.asserts());
        to.put("retried", result.retried());
        ObjectNode timings = to.putObject("timings");
        for (Phase phase : result.timeline().phases()) {
            String name = phase.kind().name().toLowerCase(Locale.ROOT);
            double before = timings.path(name).asDouble(0);
            timings.put(name, before + phase.length().toNanos() / 1e6);
        }
        ArrayNode captures = to.putArray("captures");
        for (Checked.Captured each : result.captures()) {
            captures.addObject().put("name", each.name()).put("value", each.value());
        }
        ArrayNode failures = to.putArray("errors");
        for (Failure each : result.failures()) {
            Layout.Place place = layout.place(each.offset());
            failures.addObject()
                    .put("title", each.title())
                    .put("line", place.line())
                    .put("column", place.column())
                    .put("message", each.message().strip());
        }
    }
}
