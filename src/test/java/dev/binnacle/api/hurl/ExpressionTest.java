package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asserts and captures as a tree. */
class ExpressionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> PREDICATES =
            Map.ofEntries(
                    Map.entry("equal", "=="),
                    Map.entry("not-equal", "!="),
                    Map.entry("greater", ">"),
                    Map.entry("greater-or-equal", ">="),
                    Map.entry("less", "<"),
                    Map.entry("less-or-equal", "<="),
                    Map.entry("start-with", "startsWith"),
                    Map.entry("end-with", "endsWith"),
                    Map.entry("contain", "contains"),
                    Map.entry("include", "includes"),
                    Map.entry("match", "matches"),
                    Map.entry("exist", "exists"));

    @ParameterizedTest
    @ValueSource(strings = {"filter", "predicate", "query"})
    void theTreeIsAsRecorded(String name) {
        Path path = HurlMaterial.folder().resolve("export/" + name + ".hurl");
        JsonNode recorded =
                JSON.readTree(
                        HurlMaterial.text(
                                HurlMaterial.folder().resolve("export/" + name + ".json")));
        HurlFile file = (HurlFile) HurlReading.of(HurlMaterial.text(path));
        ResponsePart response = Objects.requireNonNull(file.entries().getFirst().response());
        List<Assertion> asserts =
                response.sections().stream()
                        .filter(section -> section.kind() == SectionKind.ASSERTS)
                        .flatMap(section -> section.pairs().stream())
                        .map(pair -> Assertion.of(pair.value()))
                        .toList();
        JsonNode wanted = recorded.at("/entries/0/response/asserts");
        assertThat(asserts).hasSize(wanted.size()).isNotEmpty();
        for (int i = 0; i < asserts.size(); i++) {
            same(asserts.get(i), wanted.get(i));
        }
    }

    private static void same(Assertion read, JsonNode wanted) {
        assertThat(read.subject().query().name()).isEqualTo(wanted.at("/query/type").asString());
        List<String> filters =
                wanted.path("filters")
                        .valueStream()
                        .map(each -> each.get("type").asString())
                        .map(Vocabulary::today)
                        .toList();
        assertThat(read.subject().filters().stream().map(Operation::name)).isEqualTo(filters);
        String predicate = wanted.at("/predicate/type").asString();
        assertThat(read.predicate().name())
                .isEqualTo(PREDICATES.getOrDefault(predicate, predicate));
        assertThat(read.predicate().negated())
                .isEqualTo(wanted.at("/predicate/not").asBoolean(false));
    }

    @Test
    void argumentsStandWhereTheyAreWritten() {
        String text = "jsonpath \"$.a\"  replaceRegex /x\\/y/ \"{{z}}\" not == hex,00 ff;";
        Assertion read = Assertion.of(text);
        Operation filter = read.subject().filters().getFirst();
        assertThat(text.substring(filter.start(), filter.end()))
                .isEqualTo("replaceRegex /x\\/y/ \"{{z}}\"");
        assertThat(filter.arguments().get(0).content()).isEqualTo("x\\/y");
        Argument value = Objects.requireNonNull(read.predicate().value());
        assertThat(value.content()).isEqualTo("00 ff");
        assertThat(text.substring(value.start(), value.end())).isEqualTo("hex,00 ff;");
        assertThat(read.predicate().negated()).isTrue();
    }

    @Test
    void aCaptureMayBeHidden() {
        assertThat(Capture.of("header \"X-Token\" redact").redacted()).isTrue();
        assertThat(Capture.of("header \"X-Token\"").redacted()).isFalse();
    }

    @Test
    void wordsOfOlderFilesMeanTodays() {
        Assertion read = Assertion.of("header \"a\" format \"%Y\" notEquals \"b\"");
        assertThat(read.subject().filters().getFirst().name()).isEqualTo("dateFormat");
        assertThat(read.predicate().name()).isEqualTo("!=");
    }
}
