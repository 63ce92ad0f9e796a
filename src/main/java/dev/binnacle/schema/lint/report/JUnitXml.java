package dev.binnacle.schema.lint.report;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Place;
import dev.binnacle.schema.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings as JUnit's XML, which build servers show as tests: a suite per file (or for the
 * structure), a test per rule that found something there, failed where it does so at the level
 * asked for.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * @param failing the least severity that fails a test
     */
    public static String of(List<Finding> findings, Severity failing) {
        Map<String, Map<String, List<Finding>>> suites = new TreeMap<>();
        for (Finding finding : findings) {
            Place place = finding.place();
            suites.computeIfAbsent(place == null ? "schema" : place.file(), file -> new TreeMap<>())
                    .computeIfAbsent(finding.rule().id(), rule -> new ArrayList<>())
                    .add(finding);
        }
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        if (suites.isEmpty()) {
            xml.append("  <testsuite name=\"schema\" tests=\"1\" failures=\"0\">\n");
            xml.append("    <testcase classname=\"schema\" name=\"lint\"/>\n  </testsuite>\n");
        }
        suites.forEach((file, rules) -> suite(file, rules, failing, xml));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(
            String file, Map<String, List<Finding>> rules, Severity failing, StringBuilder xml) {
        long failures = rules.values().stream().filter(found -> fails(found, failing)).count();
        xml.append(
                "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\">\n"
                        .formatted(escaped(file), rules.size(), failures));
        rules.forEach((rule, found) -> {
            xml.append(
                    "    <testcase classname=\"%s\" name=\"%s\">\n"
                            .formatted(escaped(file), escaped(rule)));
            String lines = found.stream().map(FindingText::line).collect(Collectors.joining("\n"));
            if (fails(found, failing)) {
                xml.append(
                        "      <failure message=\"%s\">%s</failure>\n"
                                .formatted(escaped(found.getFirst().message()), escaped(lines)));
            } else {
                xml.append("      <system-out>%s</system-out>\n".formatted(escaped(lines)));
            }
            xml.append("    </testcase>\n");
        });
        xml.append("  </testsuite>\n");
    }

    private static boolean fails(List<Finding> found, Severity failing) {
        return found.stream().anyMatch(one -> one.severity().atLeast(failing));
    }

    /** XML has no way to write most control characters at all. */
    private static String escaped(String text) {
        var xml = new StringBuilder();
        text.codePoints()
                .forEach(one -> {
                    switch (one) {
                        case '&' -> xml.append("&amp;");
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '"' -> xml.append("&quot;");
                        case '\n', '\t' -> xml.append((char) one);
                        default -> xml.appendCodePoint(one < ' ' || surrogate(one) ? '?' : one);
                    }
                });
        return xml.toString();
    }

    private static boolean surrogate(int one) {
        return one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE
                || one == 0xFFFE
                || one == 0xFFFF;
    }
}
