package dev.binnacle.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.body.JsonPlace;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that are made of an answer hold of it. */
class AssertLineTest {
    private static final String JSON =
            """
            {
              "plain": "text", "odd key": 1, "it's": -2.50, "back\\\\slash": true,
              "big": 123456789012345678901234567890, "small": 0.1, "exponent": 1e3,
              "precise": 3.14159265358979, "zero": 0, "nothing": null, "empty": "",
              "quotes": "a \\"b\\" # c \\\\ d / e", "lines": "x\\ny\\tz\\u0001",
              "template": "{{no}} {{{three}}}", "umlaut": "ä€😀",
              "list": [1, [2, []], {"deep": [{"er": "here"}]}], "object": {}, "": "unnamed"
            }
            """;

    @TempDir Path folder;

    @Test
    void everyValueOfAnAnswerCanBeAsserted() {
        Set<String> lines = new LinkedHashSet<>();
        for (int i = 0; i < JSON.length(); i++) {
            JsonPlace place = JsonPlace.at(JSON, i).orElseThrow();
            lines.add(AssertLine.equal(place));
            lines.add(AssertLine.exists(place));
        }

        assertThat(lines)
                .contains(
                        "jsonpath \"$.plain\" == \"text\"",
                        "jsonpath \"$['odd key']\" == 1",
                        "jsonpath \"$['it\\\\'s']\" == -2.50",
                        "jsonpath \"$.big\" == 123456789012345678901234567890",
                        "jsonpath \"$.list[1][1]\" count == 0",
                        "jsonpath \"$.list[2].deep[0].er\" == \"here\"",
                        "jsonpath \"$.template\" == \"\\u{7b}{no}} \\u{7b}\\u{7b}{three}}}\"",
                        "jsonpath \"$.object\" isObject");
        assertThat(failing(lines)).isEmpty();
        assertThat(lines).hasSizeGreaterThan(50);
    }

    @Test
    void headersAndCookiesCanBeAsserted() {
        assertThat(
                        failing(
                                Set.of(
                                        AssertLine.header("Content-Type", "application/json", 1),
                                        AssertLine.header("Vary", "A \"b\"", 2),
                                        AssertLine.cookie("basket", "a1"))))
                .isEmpty();
        assertThat(failing(Set.of(AssertLine.header("Vary", "D", 2)))).hasSize(1);
    }

    private List<Failure> failing(Set<String> lines) {
        String text = "GET http://localhost\nHTTP 200\n[Asserts]\n" + String.join("\n", lines);
        assertThat(HurlReading.of(text)).isInstanceOf(HurlFile.class);
        var file = (HurlFile) HurlReading.of(text);
        Request request =
                new RequestResolver(folder)
                        .resolve(file.entries().getFirst().request(), Variables.none());
        var response =
                new Response(
                        200,
                        "OK",
                        "http/1.1",
                        List.of(
                                new Header("Content-Type", "application/json"),
                                new Header("Vary", "A \"b\""),
                                new Header("Vary", "C"),
                                new Header("Set-Cookie", "basket=a1; Path=/")),
                        StoredBody.inMemory(JSON.getBytes(StandardCharsets.UTF_8)),
                        null,
                        null);
        var exchange =
                new Exchange(
                        request,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        response,
                        new Timeline(List.of(), false),
                        new Sizes(0, 0, 0, 0, 0));
        var variables = new RunVariables(Map.of(), Map.of(), Clock.systemUTC());
        return new Checker(new Layout(file), folder, Clock.systemUTC())
                .check(file.entries().getFirst(), exchange, variables)
                .failures();
    }
}
