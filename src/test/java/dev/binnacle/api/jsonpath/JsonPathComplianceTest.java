package dev.binnacle.api.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.Stream;

/** The compliance suite of RFC 9535, and what it leaves out. */
class JsonPathComplianceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CASES = 703;

    /** One case, named for the report. */
    record Case(String name, JsonNode node) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return JSON.readTree(Material.text("jsonpath/cts.json"))
                .get("tests")
                .valueStream()
                .map(each -> new Case(each.get("name").asString(), each))
                .toList();
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(cases()).hasSize(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itHolds(Case tried) {
        JsonNode node = tried.node();
        String selector = node.get("selector").asString();
        if (node.has("invalid_selector")) {
            assertThatThrownBy(() -> JsonPath.parse(selector))
                    .isInstanceOf(JsonPathException.class);
            return;
        }
        List<Match> found = JsonPath.parse(selector).find(node.get("document"));
        JsonNode values = JSON.valueToTree(found.stream().map(Match::value).toList());
        JsonNode paths = JSON.valueToTree(found.stream().map(Match::path).toList());
        assertThat(either(node, "result", "results").toList()).contains(values);
        if (node.has("result_paths") || node.has("results_paths")) {
            assertThat(either(node, "result_paths", "results_paths").toList()).contains(paths);
        }
    }

    private static Stream<JsonNode> either(JsonNode node, String one, String several) {
        return node.has(one) ? Stream.of(node.get(one)) : node.get(several).valueStream();
    }

    @Test
    void whatIsNestedTooDeepIsRefusedAndADeepDocumentIsSearched() {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + "(".repeat(100_000)))
                .isInstanceOf(JsonPathException.class)
                .hasMessageContaining("too deep");
        JsonNode deep = JSON.getNodeFactory().numberNode(7);
        for (int i = 0; i < 100_000; i++) {
            deep = JSON.createArrayNode().add(deep);
        }
        assertThat(JsonPath.parse("$..[?@ == 7]").find(deep)).hasSize(1);
    }

    @Test
    void aPatternThatBlowsUpElsewhereDoesNotHere() {
        JsonNode document = JSON.createArrayNode().add("a".repeat(50_000) + "!");
        assertThat(JsonPath.parse("$[?match(@, '(a*)*b')]").find(document)).isEmpty();
    }

    @Test
    void anErrorSaysWhere() {
        assertThatThrownBy(() -> JsonPath.parse("$.shop[?@.price <> 3]"))
                .isInstanceOfSatisfying(
                        JsonPathException.class,
                        error ->
                                assertThat(error.offset()).isEqualTo("$.shop[?@.price <".length()));
    }
}
