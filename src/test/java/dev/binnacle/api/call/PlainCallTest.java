package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What a run's own connections do that OkHttp's do not, or have to do as those. */
class PlainCallTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    @TempDir Path folder;
    private RequestSender sender;

    @BeforeEach
    void open() {
        sender = Calls.running(folder, 5_000);
    }

    @AfterEach
    void close() {
        sender.close();
    }

    private Exchange send(Request request) {
        return sender.send(request, Progress.none());
    }

    @Test
    void whatIsSentIsWhatOkHttpSends() throws IOException {
        try (var echo = EchoServer.start();
                var other = Calls.sender(folder)) {
            for (Request each :
                    List.of(
                            Calls.get(echo.address() + "/echo?a=b%20c"),
                            Calls.get(echo.address() + "/echo", new Header("Host", "other")),
                            Calls.get(echo.address() + "/echo", new Header("X-U", "ü")),
                            Calls.post(echo.address() + "/echo", "body", new Header("X-A", "1")),
                            Calls.post(
                                    echo.address() + "/echo",
                                    "{}",
                                    new Header("Content-Type", "application/json"),
                                    new Header("Content-Length", "99")))) {
                Exchange ours = send(each);
                Exchange theirs = other.send(each, Progress.none());

                assertThat(ours.sent()).isEqualTo(theirs.sent());
                assertThat(ours.peer()).isEqualTo(theirs.peer());
                assertThat(ours.response().protocol()).isEqualTo(theirs.response().protocol());
                assertThat(ours.sizes()).isEqualTo(theirs.sizes());
                assertThat(Calls.text(ours)).isEqualTo(Calls.text(theirs));
            }
        }
    }

    /** OkHttp passes over such a line; a run says what is wrong. */
    @Test
    void aRunTakesNoHeaderWithoutAName() throws IOException {
        try (var server = HostileServer.saying("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")) {
            Problem problem = Calls.problemOf(sender, Calls.get(server.url()));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_FAILED);
            assertThat(problem.text()).contains("a header line without a name");
        }
    }

    @Test
    void aServerThatEndsEachConnectionUnsaidIsAskedOnANewOne() throws IOException {
        try (var server = HostileServer.saying(ANSWER)) {
            for (int i = 0; i < 50; i++) {
                assertThat(Calls.text(send(Calls.post(server.url(), "body")))).isEqualTo("ok");
            }
        }
    }

    @Test
    void whatComesUnaskedIsNoAnswerToTheNextRequest() throws IOException {
        try (var server =
                HostileServer.saying(out -> {
                    out.write(ANSWER.getBytes(US_ASCII));
                    out.flush();
                    LockSupport.parkNanos(20_000_000);
                    out.write("HTTP/1.1 408 Request Timeout\r\n\r\n".getBytes(US_ASCII));
                    out.flush();
                    LockSupport.parkNanos(200_000_000);
                })) {
            send(Calls.get(server.url()));
            LockSupport.parkNanos(100_000_000);

            Exchange second = send(Calls.get(server.url()));

            assertThat(second.response().status()).isEqualTo(200);
            assertThat(second.timeline().reused()).isFalse();
        }
    }

    @Test
    void connectionsAreUsedAgainAndTheirPhasesAreNamed() throws IOException {
        try (var echo = EchoServer.start()) {
            Exchange first = send(Calls.get(echo.address() + "/echo"));
            Exchange second = send(Calls.get(echo.address() + "/echo"));

            assertThat(first.timeline().phases().stream().map(Phase::kind))
                    .containsSubsequence(
                            Phase.Kind.DNS,
                            Phase.Kind.CONNECT,
                            Phase.Kind.REQUEST,
                            Phase.Kind.WAITING,
                            Phase.Kind.BODY);
            assertThat(second.timeline().reused()).isTrue();
            assertThat(second.timeline().phases().stream().map(Phase::kind))
                    .doesNotContain(Phase.Kind.DNS, Phase.Kind.CONNECT);
        }
    }

    @Test
    void manyCallsAtATimeEachGetTheirOwnAnswer() throws Exception {
        try (var echo = EchoServer.start();
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls =
                    IntStream.range(0, 200)
                            .<Callable<String>>mapToObj(i ->
                                    () ->
                                            Calls.text(
                                                    send(
                                                            Calls.get(
                                                                    echo.address()
                                                                            + "/echo?i="
                                                                            + i))))
                            .toList();
            int i = 0;
            for (var each : threads.invokeAll(calls)) {
                assertThat(each.get()).contains("\"i\":\"" + i++ + "\"");
            }
        }
    }

    @Test
    void nothingListensAndTheHostIsNotKnown() throws IOException {
        String gone;
        try (var server = HostileServer.saying(ANSWER)) {
            gone = server.url();
        }

        assertThat(Calls.problemOf(sender, Calls.get(gone)).code())
                .isEqualTo(ProblemCode.CALL_REFUSED);
        assertThat(Calls.problemOf(sender, Calls.get("http://nowhere.invalid/")).code())
                .isEqualTo(ProblemCode.HOST_UNKNOWN);
    }
}
