package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ParameterizedClass(name = "by a run: {0}")
@ValueSource(booleans = {false, true})
class RequestSenderTest {
    @TempDir Path folder;
    @Parameter boolean running;
    private EchoServer echo;
    private RequestSender sender;

    @BeforeEach
    void start() throws IOException {
        echo = EchoServer.start();
        sender = running ? Calls.running(folder, 20_000) : Calls.sender(folder);
    }

    @AfterEach
    void stop() {
        sender.close();
        echo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE", "QUERY"})
    void everyMethodArrives(String method) {
        JsonNode report = report(request(method, "/echo/a%20b?x=1&x=2&y=", Payload.none()));

        assertThat(report.get("method").asString()).isEqualTo(method);
        assertThat(report.get("path").asString()).isEqualTo("/echo/a b");
        assertThat(report.get("query").toString()).isEqualTo("{\"x\":[\"1\",\"2\"],\"y\":\"\"}");
    }

    @Test
    void aHeadRequestGetsStatusAndHeadersOnly() {
        Exchange exchange = send(request("HEAD", "/products", Payload.none()));

        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.response().body().length()).isZero();
    }

    @Test
    void repeatedHeadersKeepTheirOrderAndUnicodeItsBytes() {
        var request =
                new Request(
                        "POST",
                        echo.address() + "/echo",
                        List.of(
                                new Header("Fruit", "Raspberry"),
                                new Header("Color", "green"),
                                new Header("Fruit", "Apple")),
                        Payload.text("Grüße 世界", "text/plain; charset=utf-8"),
                        Request.Rules.defaults());

        Exchange exchange = send(request);

        assertThat(exchange.sent())
                .containsSubsequence(
                        new Header("Fruit", "Raspberry"),
                        new Header("Color", "green"),
                        new Header("Fruit", "Apple"))
                .anyMatch(header -> header.is("Host"));
        JsonNode report = JsonMapper.shared().readTree(Calls.text(exchange));
        assertThat(report.get("headers").get("Fruit").toString())
                .isEqualTo("[\"Raspberry\",\"Apple\"]");
        assertThat(report.get("body").asString()).isEqualTo("Grüße 世界");
    }

    @Test
    void aFileIsSentAndMultipartPartsHaveNamesAndTypes() throws IOException {
        Path file = Files.writeString(folder.resolve("data.txt"), "Hello from a file");
        JsonNode whole = report(request("PUT", "/echo", new Payload.FromFile(file, "text/x")));
        JsonNode parts =
                report(
                        request(
                                "POST",
                                "/echo",
                                new Payload.Multipart(
                                        List.of(
                                                new Payload.Part("a", "", Payload.text("1", "")),
                                                new Payload.Part(
                                                        "f",
                                                        "data.txt",
                                                        new Payload.FromFile(
                                                                file, "text/plain"))))));

        assertThat(whole.get("body").asString()).isEqualTo("Hello from a file");
        assertThat(parts.get("body").asString())
                .contains("name=\"a\"", "name=\"f\"; filename=\"data.txt\"", "text/plain", "Hello");
    }

    @Test
    void thePhasesAddUpToTheTimeThatPassed() {
        long before = System.nanoTime();
        Exchange exchange = send(request("GET", "/delay/120", Payload.none()));
        Duration passed = Duration.ofNanos(System.nanoTime() - before);

        assertThat(exchange.timeline().total())
                .isLessThanOrEqualTo(passed)
                .isGreaterThan(Duration.ofMillis(119));
        assertThat(exchange.timeline().of(Phase.Kind.WAITING))
                .isGreaterThan(Duration.ofMillis(110));
        Duration end = Duration.ZERO;
        for (Phase phase : exchange.timeline().phases()) {
            assertThat(phase.start()).isGreaterThanOrEqualTo(end);
            assertThat(phase.start().minus(end)).isLessThan(Duration.ofMillis(20));
            end = phase.start().plus(phase.length());
        }
        assertThat(exchange.timeline().reused()).isFalse();
        assertThat(send(request("GET", "/echo", Payload.none())).timeline().reused()).isTrue();
    }

    @Test
    void aPackedBodyIsUnpackedAndBothSizesAreTold() {
        Exchange exchange = send(request("GET", "/gzip", Payload.none()));

        assertThat(Calls.text(exchange)).startsWith("[{\"id\":1");
        assertThat(exchange.response().header("Content-Encoding")).isEqualTo("gzip");
        assertThat(exchange.sizes().bodyUnpacked()).isEqualTo(exchange.response().body().length());
        assertThat(exchange.sizes().bodyOnWire())
                .isPositive()
                .isLessThan(exchange.sizes().bodyUnpacked() / 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br | CwuAeyJuYW1lIjoiS2llbCBjb21wYXNzIn0D",
                "br, gzip | H4sIAAAAAAAAA+PmbqhWykvMTVWyUvLOTM1RSM7PLUgsLlaqZQYAzSQ4dRsAAAA="
            })
    void whatIsPackedAsBrowsersTakeItIsUnpacked(String encoding, String packed) throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(
                    new MockResponse.Builder()
                            .addHeader("Content-Encoding", encoding)
                            .body(new Buffer().write(Base64.getDecoder().decode(packed)))
                            .build());

            Exchange exchange = sender.send(Calls.get(server.url("/").toString()), Progress.none());

            assertThat(Calls.text(exchange)).isEqualTo("{\"name\":\"Kiel compass\"}");
            assertThat(exchange.response().shortfall()).isNull();
        }
    }

    @Test
    void aLargeBodyGoesToAFileThatIsGoneAfterClosing() throws IOException {
        String large = "x".repeat(900_000);
        Exchange exchange = send(Calls.post(echo.address() + "/echo", large));

        assertThat(exchange.response().body().length()).isGreaterThan(900_000);
        assertThat(Calls.text(exchange)).contains(large);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        exchange.response().body().close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cancellingASlowCallEndsItWithinASecond() throws InterruptedException {
        var started = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Job<Exchange> job =
                Jobs.background(Runnable::run)
                        .start(
                                "call",
                                progress -> {
                                    started.countDown();
                                    return sender.send(
                                            request("GET", "/delay/30000", Payload.none()),
                                            progress);
                                });
        job.whenEnded(ended::countDown);
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();

        long before = System.nanoTime();
        job.cancel();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatHttpDoesNotAllowIsRefusedWithoutShowingTheValue() {
        var injecting =
                Calls.get(echo.address() + "/echo", new Header("X-Token", "hunter2\r\nX-Evil: 1"));

        assertThat(Calls.problemOf(sender, injecting).text())
                .contains("BIN-602", "X-Token")
                .doesNotContain("hunter2");
        assertThat(
                        Calls.problemOf(sender, Calls.get("http://exa mple/", new Header("a", "b")))
                                .code())
                .isEqualTo(ProblemCode.REQUEST_INVALID);
    }

    @Test
    void anAnswerThatIsNotThereIsAProblemThatNamesHostAndPortOnly() {
        int port = echo.port();
        echo.close();
        var request = Calls.get("http://anna:pw@127.0.0.1:" + port + "/a?token=hunter2");

        assertThatThrownBy(() -> sender.send(request, Progress.none()))
                .hasMessageContaining("BIN-611")
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("anna");
    }

    @Test
    void aNameThatDoesNotExistSaysSo() {
        assertThat(Calls.problemOf(sender, Calls.get("http://no-such-host.invalid/")).code())
                .isEqualTo(ProblemCode.HOST_UNKNOWN);
    }

    private Request request(String method, String path, Payload payload) {
        return new Request(
                method, echo.address() + path, List.of(), payload, Request.Rules.defaults());
    }

    private Exchange send(Request request) {
        return sender.send(request, Progress.none());
    }

    private JsonNode report(Request request) {
        return JsonMapper.shared().readTree(Calls.text(send(request)));
    }
}
