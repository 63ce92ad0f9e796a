package dev.binnacle.schema.lint.report;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/**
 * Findings as JSON: {@code {"findings": [{"rule", "aliases", "group", "severity", "message",
 * "help", "file", "line", "column", "length", "object", "weight", "fix": {"title", "edits",
 * "statements"}}], "errors", "warnings", "notes"}}; what is not there is left out.
 */
public final class FindingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FindingJson() {}

    public static String of(List<Finding> findings) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode list = root.putArray("findings");
        findings.forEach(finding -> one(finding, list.addObject()));
        for (Severity severity : Severity.values()) {
            root.put(
                    severity.word() + "s",
                    findings.stream().filter(one -> one.severity() == severity).count());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void one(Finding finding, ObjectNode node) {
        node.put("rule", finding.rule().id());
        finding.rule().aliases().forEach(node.putArray("aliases")::add);
        node.put("group", finding.rule().group().name().toLowerCase(Locale.ROOT));
        node.put("severity", finding.severity().word());
        node.put("message", finding.message());
        node.put("help", finding.help());
        Place place = finding.place();
        if (place != null) {
            node.put("file", place.file());
            node.put("line", place.line());
            node.put("column", place.column());
            node.put("length", place.length());
        }
        Subject subject = finding.subject();
        if (subject != null) {
            node.put("object", subject.words());
        }
        if (finding.weight() != null) {
            node.put("weight", finding.weight());
        }
        Fix fix = finding.fix();
        if (fix != null) {
            fix(fix, node.putObject("fix"));
        }
    }

    private static void fix(Fix fix, ObjectNode node) {
        node.put("title", fix.title());
        ArrayNode edits = node.putArray("edits");
        for (Fix.Edit edit : fix.edits()) {
            edits.addObject()
                    .put("start", edit.start())
                    .put("end", edit.end())
                    .put("text", edit.text());
        }
        fix.statements().forEach(node.putArray("statements")::add);
    }
}
