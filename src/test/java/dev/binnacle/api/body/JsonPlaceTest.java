package dev.binnacle.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.jsonpath.JsonPath;
import dev.binnacle.api.jsonpath.Match;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class JsonPlaceTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final List<String> NAMES =
            List.of(
                    "a",
                    "b_2",
                    "odd name",
                    "it's",
                    "back\\\\slash",
                    "qu\\\"ote",
                    "",
                    "ä",
                    "1a",
                    "new\\nline",
                    "{{x}}",
                    "\\u0041",
                    "$",
                    "\\u0001");

    @Test
    void eachPlaceOfALineGivesTheValueThatStandsThere() {
        String json = JsonPrinter.pretty("{\"a\":[{\"b\":1,\"odd key\":[]},2],\"c\":{}}");

        assertThat(path(json, "\"a\"")).isEqualTo("$.a");
        assertThat(path(json, "{\n      \"b\"")).isEqualTo("$.a[0]");
        assertThat(path(json, "\"b\"")).isEqualTo("$.a[0].b");
        assertThat(path(json, "1,")).isEqualTo("$.a[0].b");
        assertThat(path(json, ",\n      \"odd")).isEqualTo("$.a[0].b");
        assertThat(path(json, "      \"b\"")).as("the indentation").isEqualTo("$.a[0].b");
        assertThat(path(json, "[]")).isEqualTo("$.a[0]['odd key']");
        assertThat(path(json, "},\n    2")).isEqualTo("$.a[0]");
        assertThat(path(json, "],\n  \"c\"")).isEqualTo("$.a");
        assertThat(path(json, "{}")).isEqualTo("$.c");
        assertThat(JsonPlace.at(json, json.length()).orElseThrow().path()).isEqualTo("$");
        assertThat(at(json, "\"a\"").size()).isEqualTo(2);
        assertThat(at(json, "\"a\"").kind()).isEqualTo(JsonPlace.Kind.LIST);
    }

    @Test
    void aNumberIsKeptAsWritten() {
        String json = "[123456789012345678901234567890.10, 1E400, -0, 1.50]";

        assertThat(at(json, "123").lexeme()).isEqualTo("123456789012345678901234567890.10");
        assertThat(at(json, "1E400").lexeme()).isEqualTo("1E400");
        assertThat(at(json, "1.50").path()).isEqualTo("$[3]");
    }

    @Test
    void aMemberBehindALaterOneOfItsNameIsSaidToBeHidden() {
        String json = "{\"x\": {\"a\": 1, \"b\": 2, \"a\": 3}, \"y\": 4, \"x\": {\"b\": 5}}";

        assertThat(at(json, "1").hidden()).isTrue();
        assertThat(at(json, "2").hidden()).as("its object is").isTrue();
        assertThat(at(json, "4").hidden()).isFalse();
        assertThat(at(json, "5").hidden()).isFalse();
        assertThat(at("{\"a\": 1, \"b\": {\"a\": 2}}", "1").hidden()).isFalse();
        assertThat(at("[{\"a\": 1}, {\"a\": 2}]", "1").hidden()).isFalse();
    }

    @Test
    void whatIsNotOneJsonValueHasNoPlaces() {
        for (String text :
                List.of("", "{} {}", "1 2", "oops", "{\"a\": \"b", "]", "a, b", "{\"\\x\": 1}")) {
            for (int i = 0; i <= text.length(); i++) {
                assertThat(JsonPlace.at(text, i)).as(text + " at " + i).isEmpty();
            }
        }
        assertThat(JsonPlace.at("7", 1).orElseThrow().path()).isEqualTo("$");
    }

    @Test
    void deepNestingIsNoMatter() {
        String json = "[".repeat(50_000) + "7" + "]".repeat(50_000);

        assertThat(at(json, "7").steps()).hasSize(50_000);
    }

    @Test
    void everyPathFindsItsValueAndEveryValueIsFoundSomewhere() {
        var random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            String json = JsonPrinter.pretty(json(random, 4));
            JsonNode document = JsonMapper.shared().readTree(json);
            Set<String> all =
                    JsonPath.parse("$..*").find(document).stream()
                            .map(Match::path)
                            .collect(Collectors.toCollection(HashSet::new));
            all.add("$");
            var seen = new HashSet<String>();
            for (int offset = 0; offset <= json.length(); offset++) {
                JsonPlace place = JsonPlace.at(json, offset).orElseThrow();
                if (place.hidden()) {
                    continue;
                }
                List<Match> found = JsonPath.parse(place.path()).find(document);
                assertThat(found).as(place.path() + " in " + json).hasSize(1);
                assertThat(found.getFirst().path()).isEqualTo(place.normalized());
                seen.add(place.normalized());
                if (!place.lexeme().isEmpty()) {
                    assertThat(JsonMapper.shared().readTree(place.lexeme()))
                            .isEqualTo(found.getFirst().value());
                } else {
                    assertThat(found.getFirst().value().isArray())
                            .isEqualTo(place.kind() == JsonPlace.Kind.LIST);
                }
            }
            assertThat(seen).isEqualTo(all);
        }
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> "" + random.nextInt(-5, 5);
            case 3 -> random.nextInt(100) + "." + random.nextInt(100);
            case 4 -> '"' + NAMES.get(random.nextInt(NAMES.size())) + '"';
            case 5 ->
                    random.ints(random.nextInt(4), 0, 2)
                            .mapToObj(each -> json(random, depth - 1))
                            .collect(Collectors.joining(",", "[", "]"));
            default ->
                    random.ints(random.nextInt(5), 0, NAMES.size())
                            .mapToObj(
                                    each -> '"' + NAMES.get(each) + "\":" + json(random, depth - 1))
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String path(String json, String at) {
        return at(json, at).path();
    }

    private static JsonPlace at(String json, String at) {
        return JsonPlace.at(json, json.indexOf(at)).orElseThrow();
    }
}
