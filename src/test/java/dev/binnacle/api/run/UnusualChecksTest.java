package dev.binnacle.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.check.Failure;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every query, filter and predicate of Hurl, each once in a way that is seldom written. */
class UnusualChecksTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String JSON =
            """
            {"n": 12, "f": 3.5, "s": "a,b;c", "u": "https://a.b/?x=1%202&y=", "h": "<a href=\\"x\\">&amp;",
             "d": "2026-01-02T03:04:05Z", "e": [], "o": {"k": 1}, "b": "SGVsbG8=", "bu": "SGk_", "l": [3, 1, 2],
             "nul": null, "ip": "::1", "id": "018f5f3e-7b1c-7c3a-9d2e-0123456789ab", "big": 9223372036854775808,
             "x": "<r><i>1</i><i>2</i></r>"}\
            """;
    private static final String HOLDS =
            """
            jsonpath "$.n" toString == "12"
            jsonpath "$.n" == {{twelve}}
            jsonpath "$.n" toString == "{{twelve}}"
            jsonpath "$.n" >= 12
            jsonpath "$.n" < 12.5
            jsonpath "$.n" != "12"
            jsonpath "$.n" toFloat == 12.0
            jsonpath "$.n" not isFloat
            jsonpath "$.f" toInt == 3
            jsonpath "$.s" split "," nth 1 == "b;c"
            jsonpath "$.s" replace "," "-" == "a-b;c"
            jsonpath "$.s" replaceRegex /[,;]/ "" == `abc`
            jsonpath "$.s" replaceRegex /(a),(b)/ "$2$1" == "ba;c"
            jsonpath "$.s" regex /;(.)/ == "c"
            jsonpath "$.s" matches "^a.*c$"
            jsonpath "$.s" not startsWith "b" # said so
            jsonpath "$.s" utf8Encode base64Encode == "YSxiO2M="
            jsonpath "$.s" == "\\u{61},b;c"
            jsonpath "$.s" urlEncode == "a%2Cb%3Bc"
            jsonpath "$.u" urlQueryParam "x" == "1 2"
            jsonpath "$.u" urlQueryParam "y" == ""
            jsonpath "$.u" urlQueryParam "z" not exists
            jsonpath "$.u" urlDecode contains "1 2"
            jsonpath "$.h" htmlUnescape == "<a href=\\"x\\">&"
            jsonpath "$.h" htmlEscape == "&lt;a href=&quot;x&quot;&gt;&amp;amp;"
            jsonpath "$.d" toDate "%+" dateFormat "%Y/%m/%d %H" == "2026/01/02 03"
            jsonpath "$.d" toDate "%Y-%m-%dT%H:%M:%SZ" isDate
            jsonpath "$.d" isIsoDate
            jsonpath "$.d" toDate "%+" daysBeforeNow isInteger
            jsonpath "$.e" isEmpty
            jsonpath "$.e" count == 0
            jsonpath "$.e" first not exists
            jsonpath "$.o" isObject
            jsonpath "$.o" isCollection
            jsonpath "$.o" jsonpath "$.k" == 1
            jsonpath "$.b" base64Decode utf8Decode == "Hello"
            jsonpath "$.b" base64Decode == hex,48656c6c6f;
            jsonpath "$.b" base64Decode == base64,SGVsbG8=;
            jsonpath "$.b" base64Decode toHex == "48656c6c6f"
            jsonpath "$.b" base64Decode decode "iso-8859-1" == "Hello"
            jsonpath "$.bu" base64UrlSafeDecode utf8Decode == "Hi?"
            jsonpath "$.l" nth -1 == 2
            jsonpath "$.l" last == 2
            jsonpath "$.l" contains 1
            jsonpath "$.l" includes 3
            jsonpath "$.l" isList
            jsonpath "$.l[?@ > 1]" count == 2
            jsonpath "$..k" count == 1
            jsonpath "$.nul" == null
            jsonpath "$.nul" exists
            jsonpath "$.none" not exists
            jsonpath "$.ip" isIpv6
            jsonpath "$.id" isUuid
            jsonpath "$.big" == 9223372036854775808
            jsonpath "$.x" xpath "count(//i)" == 2.0
            jsonpath "$.x" xpath "string(//i[2])" == "2"
            header "Content-Type" matches /^application\\/json(;.*)?$/
            header "x-twice" count == 2
            header "X-Twice" includes "2"
            cookie "a" == "1"
            cookie "a[HttpOnly]" exists
            cookie "a[Secure]" not exists
            cookie "a[Max-Age]" == 3600
            cookie "a[SameSite]" == "Lax"
            cookie "a[Expires]" dateFormat "%Y" == "2027"
            regex /"n": (\\d+)/ == "12"
            regex "\\"f\\": (.{3})" toFloat == 3.5
            status toString matches /2\\d\\d/
            version == "1.1"
            url startsWith "http://"
            duration < 60000
            redirects count == 0
            variable "twelve" isInteger
            variable "none" not exists
            certificate "Subject" not exists
            ip isString
            body startsWith "{"
            bytes startsWith hex,7b;
            bytes decode "utf-8" contains "SGk_"
            rawbytes count > 100
            sha256 toHex matches /^[0-9a-f]{64}$/
            md5 count == 16
            """;
    @TempDir Path folder;

    private List<String> failures(MockResponse answer, String checks) throws IOException {
        try (var server = new MockWebServer();
                var sender = new RequestSender(CallLimits.defaults(), folder, CLOCK)) {
            server.start();
            server.enqueue(answer);
            String text =
                    "GET {{base}}\n[Options]\nvariable: twelve=12\nHTTP 200\n[Asserts]\n" + checks;
            String base = server.url("").toString();
            return new FileRunner(sender, RunChoice.of(false, 0, Duration.ZERO), CLOCK)
                            .run(
                                    "a.hurl",
                                    (HurlFile) HurlReading.of(text),
                                    folder,
                                    new RunVariables(Map.of("base", base), Map.of(), CLOCK),
                                    Progress.none(),
                                    _ -> {})
                            .entries()
                            .stream()
                            .flatMap(entry -> entry.failures().stream())
                            .map(each -> each.offset() + ": " + told(text, each))
                            .toList();
        }
    }

    private static String told(String text, Failure failure) {
        int end = text.indexOf('\n', failure.offset());
        return text.substring(text.lastIndexOf('\n', failure.offset()) + 1, end)
                + " -> "
                + failure.message();
    }

    private static MockResponse json() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .addHeader("X-Twice", "1")
                .addHeader("X-Twice", "2")
                .addHeader(
                        "Set-Cookie",
                        "a=1; Path=/p; Max-Age=3600; Expires=Wed, 13 Jan 2027 22:23:01 GMT;"
                                + " HttpOnly; SameSite=Lax")
                .body(JSON)
                .build();
    }

    @Test
    void whatHoldsInHurlHolds() throws IOException {
        assertThat(failures(json(), HOLDS)).isEmpty();
    }

    @Test
    void whatFailsInHurlFails() throws IOException {
        String checks =
                """
                jsonpath "$.none" != 2
                jsonpath "$.none" == 2
                jsonpath "$.n" == "12"
                jsonpath "$.n" startsWith "1"
                jsonpath "$.n" not startsWith "9"
                jsonpath "$.n" isEmpty
                jsonpath "$.n" not isEmpty
                jsonpath "$.l" nth 3 == 1
                jsonpath "$.none" count == 0
                jsonpath "$.s" toInt == 1
                jsonpath "$.b" toDate "%+" isDate
                jsonpath "$.n" base64Decode == hex,00;
                """;

        assertThat(failures(json(), checks)).hasSize((int) checks.lines().count());
    }

    @Test
    void htmlIsSearchedByXPath() throws IOException {
        var html =
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<!DOCTYPE html><title>Kiel</title><ul><li>a<li class=x>b</ul>")
                        .build();

        assertThat(
                        failures(
                                html,
                                """
                                xpath "string(//title)" == "Kiel"
                                xpath "//li" count == 2
                                xpath "//li" exists
                                xpath "//p" not exists
                                xpath "normalize-space(//li[@class='x'])" == "b"
                                xpath "boolean(//ul)" == true
                                """))
                .isEmpty();
    }
}
