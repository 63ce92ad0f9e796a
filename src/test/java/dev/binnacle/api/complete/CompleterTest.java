package dev.binnacle.api.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.ManyLines;

import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/** A bar in a text is where the caret stands. */
class CompleterTest {
    private static final Surroundings KNOWN =
            new Surroundings(
                    List.of(
                            new Surroundings.Known("base", "the server"),
                            new Surroundings.Known("token", "environments/local.properties")),
                    List.of("X-Berth"),
                    List.of(
                            new Operations.Offered(
                                    "GET",
                                    "/orders/{id}",
                                    List.of(
                                            new Operations.Parameter("embed", "query", "string"),
                                            new Operations.Parameter("id", "path", "integer")),
                                    ""),
                            new Operations.Offered(
                                    "POST", "/orders", List.of(), "{\"customer\": 1}")),
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"items": [{"name": "Lantern", "it's odd": 1}, {"price": 2}],
                                     "total": 3, "idle": null}
                                    """));
    private final Completer completer = new Completer(KNOWN);

    private Offers at(String marked) {
        int caret = marked.indexOf('|');
        return completer.at(marked.replace("|", ""), caret);
    }

    private AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> offered(
            String marked) {
        return assertThat(at(marked).suggestions()).as(marked).extracting(Suggestion::text);
    }

    /** The text with the first suggestion in it. */
    private String taken(String marked) {
        Offers offers = at(marked);
        String text = marked.replace("|", "");
        return text.substring(0, offers.start())
                + offers.suggestions().getFirst().text()
                + text.substring(offers.end());
    }

    @Test
    void aFileBeginsWithAMethod() {
        offered("|").startsWith("GET", "POST");
        offered("P|").containsExactly("POST", "PUT", "PATCH");
        offered("# note\nDEL|").containsExactly("DELETE");
        offered("G| http://a").contains("GET");
    }

    @Test
    void aUrlBeginsWithAVariableAndGoesOnWithThePathsOfTheApi() {
        offered("GET |").startsWith("{{base}}").doesNotContain("{{token}}").contains("http://");
        offered("GET {{ba|").containsExactly("{{base}}");
        assertThat(taken("GET {{ba|}}/x")).isEqualTo("GET {{base}}/x");
        assertThat(taken("GET {{base}}/or|")).isEqualTo("GET {{base}}/orders/{{id}}");
        assertThat(taken("POST http://a:80/|")).isEqualTo("POST http://a:80/orders");
        assertThat(at("GET {{base}}/|").suggestions())
                .containsExactly(
                        new Suggestion("/orders/{{id}}", "path", "GET"),
                        new Suggestion("/orders", "path", "POST"));
        assertThat(taken("GET {{base}}/orders/7?em|")).isEqualTo("GET {{base}}/orders/7?embed=");
        assertThat(taken("GET {{base}}/orders/7\n[Query]\ne|"))
                .isEqualTo("GET {{base}}/orders/7\n[Query]\nembed: ");
        offered("GET {{base}}/nothing?em|").isEmpty();
    }

    @Test
    void headersAreKnownByNameAndByValue() {
        assertThat(taken("GET http://a\nAcc|")).isEqualTo("GET http://a\nAccept: ");
        assertThat(taken("GET http://a\nX-Be|: 1")).isEqualTo("GET http://a\nX-Berth: 1");
        assertThat(taken("GET http://a\nContent-Type: appl|"))
                .isEqualTo("GET http://a\nContent-Type: application/json");
        offered("GET http://a\nAuthorization: |").contains("Bearer {{token}}");
        offered("GET http://a\nX-Mine: 1\n\nGET http://b\nX-M|").contains("X-Mine: ");
    }

    @Test
    void sectionsAreThoseOfTheirPartThatAreNotThereYet() {
        offered("GET http://a\n[|")
                .containsExactly(
                        "[Query]",
                        "[Form]",
                        "[Multipart]",
                        "[Cookies]",
                        "[BasicAuth]",
                        "[Options]");
        offered("GET http://a\n[Query]\na: 1\n[|").doesNotContain("[Query]").contains("[Options]");
        assertThat(taken("GET http://a\nHTTP 200\n[As|]\nstatus == 1"))
                .isEqualTo("GET http://a\nHTTP 200\n[Asserts]\nstatus == 1");
        offered("GET http://a\nHTTP 200\n[|").containsExactly("[Captures]", "[Asserts]");
        offered("GET http://a\nHT|").contains("HTTP 200");
        offered("GET http://a\nHTTP 20|").containsExactly("200", "201", "202", "204", "206");
        offered("GET http://a\n|").contains("Accept: ", "[Query]", "HTTP 200", "GET");
    }

    @Test
    void optionsSayWhatTheyTake() {
        assertThat(at("GET http://a\n[Options]\nmax-t|").suggestions())
                .contains(new Suggestion("max-time: ", "option", "a time, such as 30s"));
        offered("GET http://a\n[Options]\nlocation: |").containsExactly("true", "false");
        offered("GET http://a\n[Options]\nretry: |").contains("3");
    }

    @Test
    void variablesComeWithTheirSourcesAndThoseOfEntriesAboveToo() {
        String chain = "GET http://a\nHTTP 200\n[Captures]\nfirst: status\n\nGET http://b/{{|";

        assertThat(at(chain).suggestions())
                .startsWith(
                        new Suggestion("{{first}}", "variable", "captured above"),
                        new Suggestion("{{base}}", "variable", "the server"))
                .contains(new Suggestion("{{newUuid}}", "function", "a random UUID"));
        offered("GET http://a/{{fi|\nHTTP 200\n[Captures]\nfirst: status\n").isEmpty();
        offered("POST http://a\n{\"a\": \"{{to|\"}").containsExactly("{{token}}");
        offered("GET http://a\nX: {{newDate dateF|").containsExactly("dateFormat");
        offered("GET http://a\n[Options]\nvariable: x=1\n[Query]\na: {{x|").contains("{{x}}");
    }

    @Test
    void anAssertIsAQueryThenFiltersThenAPredicate() {
        String before = "GET http://a\nHTTP 200\n[Asserts]\n";

        offered(before + "js|").containsExactly("jsonpath");
        offered(before + "|").contains("jsonpath", "status", "[Captures]");
        offered(before + "status |").contains("==", "exists", "not", "toString");
        offered(before + "header \"X\" con|").containsExactly("contains");
        offered(before + "status not ex|").containsExactly("exists");
        offered(before + "status exists |").isEmpty();
        offered(before + "status == |").isEmpty();
        offered(before + "status == {{ba|").containsExactly("{{base}}");
        offered(before + "header \"Cont|").contains("Content-Type");
        offered(before + "certificate \"Iss|").containsExactly("Issuer");
        offered(before + "jsonpath \"$.a\" nth |").isEmpty();
        offered(before + "jsonpath \"$.a\" nth 1 isInt|").containsExactly("isInteger");
        offered(before + "jsonpath \"$.a\" replace \"a\" \"b\" isSt|").containsExactly("isString");
        offered(before + "equals|").isEmpty();
    }

    @Test
    void aCaptureIsAQueryAndMayBeHidden() {
        String before = "GET http://a\nHTTP 200\n[Captures]\nid: ";

        offered(before + "hea|").contains("header").doesNotContain("==");
        offered(before + "header \"X\" re|").contains("redact", "regex").doesNotContain("==");
    }

    @Test
    void aJsonPathGoesOnWithWhatTheLastAnswerHas() {
        String before = "GET http://a\nHTTP 200\n[Asserts]\njsonpath \"";

        assertThat(at(before + "$.|\"").suggestions())
                .contains(
                        new Suggestion(".items", "member", "[2]"),
                        new Suggestion(".total", "member", "3"));
        assertThat(taken(before + "$.to|\" == 3")).isEqualTo(before + "$.total\" == 3");
        assertThat(taken(before + "$.items.|\"")).isEqualTo(before + "$.items[*]\"");
        assertThat(taken(before + "$.items[0].od|\""))
                .isEqualTo(before + "$.items[0]['it\\\\'s odd']\"");
        offered(before + "$.items[*].|").contains(".name", ".price");
        offered(before + "$.items[|").contains("[0]", "[1]").doesNotContain("[2]");
        offered(before + "$.nothing.|").isEmpty();
        offered(before + "$.items[?@.|").isEmpty();
        assertThat(HurlReading.of(taken(before + "$.items[0].od|\" == 1")))
                .isInstanceOf(HurlFile.class);
    }

    @Test
    void anEmptyPlaceForABodyTakesTheOneOfTheApi() {
        offered("POST {{base}}/orders\n|").contains("{\"customer\": 1}");
        offered("GET {{base}}/orders/1\n|").doesNotContain("{\"customer\": 1}");
        assertThat(completer.fields().emptyBody("POST", "{{base}}/orders", "", 0).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("{\"customer\": 1}");
    }

    @Test
    void nothingIsOfferedInACommentAndNothingFailsAnywhere() {
        offered("# GET {{|").isEmpty();
        String text =
                "\uFEFFGET {{base}}/a?b=\nX: {{\n[Query]\na:\n[Options]\nretry\n{\"a\": [\n\n"
                        + "HTTP \n[Captures]\nid: jsonpath \"$.\n[Asserts]\nheader \"\n```\nx";
        for (int i = 0; i <= text.length(); i++) {
            Offers offers = completer.at(text, i);
            assertThat(offers.start()).isBetween(0, i);
            assertThat(offers.end()).isBetween(offers.start(), text.length());
        }
    }

    @Test
    void aKeystrokeInFiveThousandLinesTakesLessThanAFrame() {
        String text = ManyLines.of(5_000);
        int caret = text.lastIndexOf("jsonpath \"$.no") + 14;
        for (int i = 0; i < 60; i++) {
            completer.at(text, caret);
        }
        // the processor's time: others may be at work on the same machine
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] took = new long[30];
        for (int i = 0; i < took.length; i++) {
            long before = thread.getCurrentThreadCpuTime();
            assertThat(completer.at(text, caret)).isNotNull();
            took[i] = thread.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(took);
        System.getLogger("figures")
                .log(
                        System.Logger.Level.INFO,
                        "completion in 5,000 lines: median {0} ms",
                        took[15] / 1e6);

        assertThat(took[15] / 1e6).as("milliseconds").isLessThan(16);
    }

    @Test
    void whatACommentSaysIsCompletedAndTheRolesThatSomethingSignsInAs() {
        var tokens =
                List.of(
                        new Surroundings.Known("token_shop_clerk", "the API of harbour"),
                        new Surroundings.Known("auth_anna", "auth/anna.properties"),
                        new Surroundings.Known("base", "the server"));
        var known = new Completer(new Surroundings(tokens, List.of(), List.of(), null));

        assertThat(known.at("# @ro\nGET http://a\n", 5).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("@role ");
        assertThat(known.at("# @role \nGET http://a\n", 8).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("shop_clerk", "anna");
        assertThat(known.fields().role("sh", 2).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("shop_clerk");
        offered("# said |\nGET http://a\n").isEmpty();
    }
}
