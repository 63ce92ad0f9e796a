package dev.binnacle.schema.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.KnownFacts;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.LiveFacts;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Source;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

class ReportsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCRIPT =
            """
            create index on orders (note);
            alter table orders rename note to "a<b>&c";
            """;

    private static List<Finding> findings() {
        var facts = new KnownFacts().table("orders", 48_000_000, 1L << 33);
        return new Lint(new PostgreSqlLint(), LintSettings.STANDARD)
                .script(new Source("m/ä b.sql", SCRIPT), LintBench.shop(), facts);
    }

    @Test
    void textSaysPlaceSeverityRuleMessageAndWeight() {
        assertThat(FindingText.line(findings().getFirst()))
                .isEqualTo(
                        "m/ä b.sql:1:1: error require-concurrent-index-creation: table"
                                + " public.orders: The table takes no writes while this index is"
                                + " built. [orders has 48,000,000 rows, 8.0 GB]");
        assertThat(FindingText.counts(findings())).isEqualTo("1 error, 1 warning, 2 notes");
        assertThat(FindingText.counts(List.of())).isEqualTo("Nothing found.");
    }

    @Test
    void jsonHoldsEveryFinding() {
        JsonNode root = MAPPER.readTree(FindingJson.of(findings()));
        assertThat(root.get("errors").asInt()).isEqualTo(1);
        JsonNode first = root.get("findings").get(0);
        assertThat(first.get("rule").asString()).isEqualTo("require-concurrent-index-creation");
        assertThat(first.get("aliases").get(0).asString()).isEqualTo("PG101");
        assertThat(first.get("line").asInt()).isEqualTo(1);
        assertThat(first.get("weight").asString()).contains("48,000,000");
        assertThat(first.get("fix").get("edits").size()).isEqualTo(1);
        assertThat(first.get("fix").get("statements").size()).isEqualTo(1);
    }

    /** What the schema of SARIF 2.1.0 requires of the parts that are written. */
    @Test
    void sarifHasWhatItsSchemaRequires() {
        JsonNode root = MAPPER.readTree(Sarif.of(findings()));
        assertThat(root.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = root.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").asString()).isNotEmpty();
        Set<String> levels = Set.of("none", "note", "warning", "error");
        for (JsonNode rule : driver.get("rules")) {
            assertThat(rule.get("id").asString()).isNotEmpty();
            assertThat(rule.get("help").get("text").asString()).isNotEmpty();
            assertThat(levels).contains(rule.get("defaultConfiguration").get("level").asString());
        }
        assertThat(run.get("results").size()).isEqualTo(findings().size());
        for (JsonNode result : run.get("results")) {
            assertThat(result.get("message").get("text").asString()).isNotEmpty();
            assertThat(levels).contains(result.get("level").asString());
            JsonNode rule = driver.get("rules").get(result.get("ruleIndex").asInt());
            assertThat(result.get("ruleId")).isEqualTo(rule.get("id"));
            JsonNode physical = result.get("locations").get(0).get("physicalLocation");
            assertThat(URI.create(physical.get("artifactLocation").get("uri").asString()).getPath())
                    .isEqualTo("m/ä b.sql");
            JsonNode region = physical.get("region");
            assertThat(region.get("startLine").asInt()).isPositive();
            assertThat(region.get("startColumn").asInt()).isPositive();
            int start = region.get("charOffset").asInt();
            assertThat(start + region.get("charLength").asInt())
                    .isLessThanOrEqualTo(SCRIPT.length());
        }
    }

    @Test
    void sarifHoldsTheEditsOfAFix() {
        List<Finding> one =
                new Lint(new PostgreSqlLint(), LintSettings.STANDARD)
                        .script(
                                new Source("a.sql", "create index i on orders (note)"),
                                LintBench.shop(),
                                LiveFacts.none());
        JsonNode fix =
                MAPPER.readTree(Sarif.of(one))
                        .get("runs")
                        .get(0)
                        .get("results")
                        .get(0)
                        .get("fixes")
                        .get(0);
        JsonNode replacement = fix.get("artifactChanges").get(0).get("replacements").get(0);
        assertThat(replacement.get("deletedRegion").get("charOffset").asInt()).isEqualTo(12);
        assertThat(replacement.get("deletedRegion").get("charLength").asInt()).isZero();
        assertThat(replacement.get("insertedContent").get("text").asString())
                .isEqualTo(" CONCURRENTLY");
    }

    @Test
    void junitIsXmlWithAFailureForWhatIsAtTheLevel() throws Exception {
        Document xml = parse(JUnitXml.of(findings(), Severity.WARNING));
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(
                        parse(JUnitXml.of(findings(), Severity.ERROR))
                                .getElementsByTagName("failure")
                                .getLength())
                .isEqualTo(1);
        assertThat(
                        parse(JUnitXml.of(List.of(), Severity.ERROR))
                                .getElementsByTagName("testcase")
                                .getLength())
                .isEqualTo(1);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
