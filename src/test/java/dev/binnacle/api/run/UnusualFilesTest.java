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
import mockwebserver3.RecordedRequest;

import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Files that are rare and good run as Hurl runs them. */
class UnusualFilesTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private final MockWebServer server = new MockWebServer();
    private RequestSender sender;
    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server.start();
        sender = new RequestSender(CallLimits.defaults(), folder, CLOCK);
    }

    @AfterEach
    void end() {
        sender.close();
        server.close();
    }

    private FileResult run(String text) {
        String base = server.url("/").toString().replaceFirst("/$", "");
        var variables = new RunVariables(Map.of("base", base), Map.of(), CLOCK);
        var choice = RunChoice.of(false, 0, Duration.ZERO);
        return new FileRunner(sender, choice, CLOCK)
                .run(
                        "a.hurl",
                        (HurlFile) HurlReading.of(text),
                        folder,
                        variables,
                        Progress.none(),
                        _ -> {});
    }

    private List<String> failures(String text) {
        return run(text).entries().stream()
                .flatMap(entry -> entry.failures().stream())
                .map(Failure::message)
                .toList();
    }

    private void answer(String encoding, ByteString body) {
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("Content-Encoding", encoding)
                        .body(new Buffer().write(body))
                        .build());
    }

    private static ByteString gzipped(String text) throws IOException {
        var packed = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(packed))) {
            gzip.writeUtf8(text);
        }
        return packed.readByteString();
    }

    @Test
    void rawBytesAreThoseOfTheWireAndBytesTheUnpackedOnes() throws IOException {
        ByteString packed = gzipped("Kiel".repeat(1000));
        answer("gzip", packed);

        assertThat(
                        failures(
                                """
                                GET {{base}}/packed
                                HTTP 200
                                [Asserts]
                                bytes count == 4000
                                rawbytes startsWith hex,1f8b;
                                rawbytes count == %d
                                rawbytes == hex,%s;
                                """
                                        .formatted(packed.size(), packed.hex())))
                .isEmpty();
    }

    @Test
    void packedBytesTooLargeForMemoryComeFromAFileThatIsGoneAfterwards() throws IOException {
        var random = new byte[3 << 20];
        new java.util.Random(7).nextBytes(random);
        ByteString packed = gzipped(ByteString.of(random).hex());
        answer("gzip", packed);

        assertThat(
                        failures(
                                """
                                GET {{base}}/packed
                                HTTP 200
                                [Asserts]
                                rawbytes count == %d
                                bytes count == %d
                                """
                                        .formatted(packed.size(), random.length * 2)))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rawBytesOfAnAnswerThatIsNotPackedAreItsBytes() {
        answer("identity", ByteString.encodeUtf8("Kiel"));

        assertThat(failures("GET {{base}}\nHTTP 200\n[Asserts]\nrawbytes == hex,4b69656c;\n"))
                .isEmpty();
    }

    @Test
    void anAnswerPackedByZstdIsToldAsStillPacked() throws InterruptedException {
        answer("zstd", ByteString.decodeHex("28b52ffd0058"));
        String text = "GET {{base}}\n[Options]\ncompressed: true\nHTTP 200\n[Asserts]\n";

        assertThat(failures(text + "rawbytes startsWith hex,28b52ffd;\nbytes count == 6\n"))
                .containsExactly("compression zstd is not supported");
        assertThat(server.takeRequest().getHeaders().get("Accept-Encoding"))
                .contains("gzip")
                .doesNotContain("zstd");
    }

    /** What scripts call true is said by these four: see the import of scripts. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'a': null}", "{'a': false}", "{'a': 0}", "{'a': ''}"})
    void noneOfFourDenialsHoldsOfWhatIsFalseToAScript(String json) {
        String text =
                """
                GET {{base}}
                HTTP 200
                [Asserts]
                jsonpath "$.a" != null
                jsonpath "$.a" != false
                jsonpath "$.a" != 0
                jsonpath "$.a" != ""
                """;
        answer("", ByteString.encodeUtf8(json.replace('\'', '"')));
        assertThat(failures(text)).isNotEmpty();
        answer("", ByteString.encodeUtf8("{\"a\": []}"));
        assertThat(failures(text)).isEmpty();
    }

    @Test
    void aFormIsSentAsHurlSendsIt() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().build());

        assertThat(failures("POST {{base}}\n[Form]\n$a[b]: a b+c*~$&ü\na\\ b:\nHTTP 200\n"))
                .isEmpty();
        RecordedRequest sent = server.takeRequest();
        assertThat(String.valueOf(sent.getBody()).replace("[text=", ""))
                .contains("$a[b]=a%20b%2Bc%2A~%24%26%C3%BC&a%20b=");
    }

    @Test
    void commentsChangeTheCookiesThatAreKept() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder().build());
        }
        String set = "# @cookie_storage_set: localhost\tFALSE\t/\tFALSE\t0\tvisit\t7\n";
        String clear = "# @cookie_storage_clear\n";

        assertThat(
                        failures(
                                set
                                        + "GET {{base}}/a\n\n"
                                        + "GET {{base}}/b\n\n"
                                        + clear
                                        + "GET {{base}}/c\n"))
                .isEmpty();
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isEqualTo("visit=7");
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isEqualTo("visit=7");
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void aCommentOnCookiesThatCannotBeDoneIsRefusedByName() {
        assertThat(failures("# @cookie_storage_drop: x\nGET {{base}}\n"))
                .singleElement()
                .asString()
                .startsWith("there is no @cookie_storage_drop");
        assertThat(failures("# @cookie_storage_set: visit=7\nGET {{base}}\n"))
                .singleElement()
                .asString()
                .startsWith("expecting domain");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry: {{word}} | expecting integer >= -1, actual value is <soon>",
                "delay: {{word}} | expecting duration, actual value is <soon>",
                "max-redirs: {{less}} | expecting integer >= -1, actual value is <-2>",
                "limit-rate: {{less}} | expecting integer, actual value is <-2>",
                "location: {{word}} | expecting boolean, actual value is <soon>"
            })
    void anOptionThatAVariableMakesOddIsRefusedBeforeAnythingIsSent(String option, String told) {
        assertThat(
                        failures(
                                """
                                GET {{base}}
                                [Options]
                                variable: word=soon
                                variable: less=-2
                                %s
                                """
                                        .formatted(option)))
                .containsExactly(told);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void redirectsWithoutEndAreFollowedWhereTheyMay() {
        for (int i = 0; i < 60; i++) {
            server.enqueue(
                    new MockResponse.Builder().code(302).addHeader("Location", "/" + i).build());
        }
        server.enqueue(new MockResponse.Builder().build());

        assertThat(
                        failures(
                                """
                                GET {{base}}
                                [Options]
                                location: true
                                max-redirs: -1
                                HTTP 200
                                [Asserts]
                                redirects count == 60
                                """))
                .isEmpty();
    }

    @Test
    void requestsThatAreSeldomWrittenAreSentAsWritten() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            server.enqueue(new MockResponse.Builder().addHeader("X-At", "/three").build());
        }

        assertThat(
                        failures(
                                """
                                PURGE {{base}}/one?x=1
                                X-Empty:
                                X-A: 1
                                X-A: {{word}}-2 # not this
                                [Options]
                                variable: word=Kiel\\u{21}
                                header: X-Given: by option
                                user: anna:p:w
                                [Query]
                                y: a b&c
                                [Cookies]
                                c: 1
                                d: {{word}}
                                ```json,escape
                                {"a": "{{word}}"}
                                ```

                                DELETE {{base}}/never
                                [Options]
                                skip: true

                                HEAD {{base}}/two
                                HTTP/* *
                                [Captures]
                                next: header "X-At"

                                GET {{base}}/never
                                [Options]
                                repeat: 0
                                """))
                .isEmpty();
        RecordedRequest one = server.takeRequest();
        assertThat(one.getRequestLine()).isEqualTo("PURGE /one?x=1&y=a%20b%26c HTTP/1.1");
        assertThat(one.getHeaders().get("X-Empty")).isEmpty();
        assertThat(one.getHeaders().values("X-A")).containsExactly("1", "Kiel!-2");
        assertThat(one.getHeaders().get("X-Given")).isEqualTo("by option");
        assertThat(one.getHeaders().get("Authorization")).isEqualTo("Basic YW5uYTpwOnc=");
        assertThat(one.getHeaders().get("Cookie")).isEqualTo("c=1; d=Kiel!");
        assertThat(one.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(String.valueOf(one.getBody())).contains("{\"a\": \"Kiel!\"}");
        assertThat(server.takeRequest().getRequestLine()).isEqualTo("HEAD /two HTTP/1.1");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }
}
