package dev.binnacle.schema.lint.report;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Subject;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines of a change. */
public final class Sarif {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    public static String of(List<Finding> findings) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Binnacle");
        List<About> rules = findings.stream().map(Finding::rule).distinct().toList();
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> rule(rule, described.addObject()));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (Finding finding : findings) {
            result(finding, rules.indexOf(finding.rule()), results.addObject());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void rule(About rule, ObjectNode node) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.meaning());
        node.putObject("fullDescription").put("text", rule.meaning());
        node.putObject("help").put("text", rule.help());
        node.putObject("defaultConfiguration").put("level", rule.severity().word());
        ObjectNode properties = node.putObject("properties");
        ArrayNode tags = properties.putArray("tags");
        tags.add(rule.group().name().toLowerCase(Locale.ROOT));
        rule.aliases().forEach(tags::add);
    }

    private static void result(Finding finding, int index, ObjectNode node) {
        node.put("ruleId", finding.rule().id());
        node.put("ruleIndex", index);
        node.put("level", finding.severity().word());
        String weight = finding.weight() == null ? "" : " (" + finding.weight() + ")";
        node.putObject("message").put("text", finding.message() + weight);
        Place place = finding.place();
        Subject subject = finding.subject();
        ObjectNode location = node.putArray("locations").addObject();
        if (place != null) {
            physical(place, location.putObject("physicalLocation"));
        }
        if (subject != null) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", subject.words())
                    .put("name", subject.name());
        }
        Fix fix = finding.fix();
        if (place != null && fix != null && fix.automatic()) {
            fix(place, fix, node.putArray("fixes").addObject());
        }
    }

    private static void physical(Place place, ObjectNode node) {
        node.putObject("artifactLocation").put("uri", uri(place.file()));
        node.putObject("region")
                .put("startLine", place.line())
                .put("startColumn", place.column())
                .put("charOffset", place.start())
                .put("charLength", place.length());
    }

    private static void fix(Place place, Fix fix, ObjectNode node) {
        node.putObject("description").put("text", fix.title());
        ObjectNode change = node.putArray("artifactChanges").addObject();
        change.putObject("artifactLocation").put("uri", uri(place.file()));
        ArrayNode replacements = change.putArray("replacements");
        for (Fix.Edit edit : fix.edits()) {
            ObjectNode replacement = replacements.addObject();
            replacement
                    .putObject("deletedRegion")
                    .put("charOffset", edit.start())
                    .put("charLength", edit.end() - edit.start());
            replacement.putObject("insertedContent").put("text", edit.text());
        }
    }

    /** A path as a relative reference: forward slashes, everything unusual escaped. */
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        return Stream.of(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
