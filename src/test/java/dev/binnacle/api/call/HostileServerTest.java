package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.binnacle.api.Exchange;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

@ParameterizedClass(name = "by a run: {0}")
@ValueSource(booleans = {false, true})
class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    @TempDir Path folder;
    @Parameter boolean running;

    private RequestSender sender(long millis) {
        return running ? Calls.running(folder, millis) : Calls.sender(folder, millis);
    }

    @ParameterizedTest
    @CsvSource({
        "SSH-2.0-OpenSSH_9.2, ANSWER_NOT_HTTP",
        "'', ANSWER_NOT_HTTP",
        "HTTP/1.1 2, ANSWER_NOT_HTTP",
        "HTTP/1.1 abc OK, ANSWER_NOT_HTTP",
        "220 mail.example ESMTP, ANSWER_NOT_HTTP",
        "HTTP/1.1 200 OK, CALL_BROKEN_OFF"
    })
    void whatIsNoAnswerIsNamed(String words, ProblemCode code) throws IOException {
        try (var server = HostileServer.saying(words + "\r\n");
                var sender = sender(20_000)) {
            Problem problem = Calls.problemOf(sender, Calls.get(server.url()));

            assertThat(problem.code()).as(problem.text()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5",
                "Content-Length: 99999999999999999999",
                "Content-Length: two",
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: 2, 3"
            })
    void aLengthThatIsNoneIsNamed(String lines) throws IOException {
        try (var server = HostileServer.saying(OK + lines + "\r\n\r\nabcdef");
                var sender = sender(20_000)) {
            Problem problem = Calls.problemOf(sender, Calls.get(server.url()));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_FAILED);
            assertThat(problem.text()).contains("The length of the body is in doubt");
        }
    }

    @Test
    void aLengthThatIsSaidTwiceIsOne() throws IOException {
        String lines = "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab";
        try (var server = HostileServer.saying(OK + lines);
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(Calls.text(exchange)).isEqualTo("ab");
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            out.write(OK.getBytes(US_ASCII));
                            byte[] line = ("X: " + "y".repeat(900) + "\r\n").getBytes(US_ASCII);
                            forever(out, line);
                        });
                var sender = sender(20_000)) {
            assertThat(Calls.problemOf(sender, Calls.get(server.url())).code())
                    .isEqualTo(ProblemCode.ANSWER_TOO_LARGE);
        }
    }

    @Test
    void aBodyWithoutEndIsCutAtTheCapAndSaysSo() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            out.write((OK + "\r\n").getBytes(US_ASCII));
                            forever(out, new byte[8192]);
                        });
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(shortfall(exchange).code()).isEqualTo(ProblemCode.ANSWER_TOO_LARGE);
            assertThat(exchange.response().body().length()).isEqualTo(1 << 20);
            exchange.response().body().close();
        }
    }

    @Test
    void aGzipBombIsCutByItsUnpackedSize() throws IOException {
        byte[] bomb = bomb();
        try (var server =
                        HostileServer.saying(out -> {
                            out.write(
                                    (OK
                                                    + "Content-Encoding: gzip\r\nContent-Length: "
                                                    + bomb.length
                                                    + "\r\n\r\n")
                                            .getBytes(US_ASCII));
                            out.write(bomb);
                        });
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(shortfall(exchange).code()).isEqualTo(ProblemCode.ANSWER_TOO_LARGE);
            assertThat(exchange.response().body().length()).isEqualTo(1 << 20);
            exchange.response().body().close();
        }
    }

    @Test
    void aDrippingBodyEndsAtTheTimeLimitWithWhatCame() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            out.write((OK + "Content-Length: 100\r\n\r\nab").getBytes(US_ASCII));
                            drip(out);
                        });
                var sender = sender(400)) {
            long before = System.nanoTime();
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(shortfall(exchange).code()).isEqualTo(ProblemCode.CALL_TIMEOUT);
            assertThat(Calls.text(exchange)).startsWith("ab");
        }
    }

    @Test
    void silenceEndsAtTheTimeLimit() throws IOException {
        try (var server = HostileServer.saying(HostileServerTest::drip);
                var sender = sender(300)) {
            assertThat(Calls.problemOf(sender, Calls.get(server.url())).code())
                    .isEqualTo(ProblemCode.CALL_TIMEOUT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 10\r\n\r\nhello'",
        "'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'",
        "'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n'"
    })
    void aBodyThatBreaksOffKeepsWhatCame(String rest) throws IOException {
        try (var server = HostileServer.saying(OK + rest);
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(Calls.text(exchange)).isEqualTo("hello");
            assertThat(shortfall(exchange).code())
                    .isIn(ProblemCode.CALL_BROKEN_OFF, ProblemCode.CALL_FAILED);
        }
    }

    @Test
    void aBodyThatIsNotWhatItsEncodingSaysKeepsTheAnswer() throws IOException {
        try (var server =
                        HostileServer.saying(
                                OK + "Content-Encoding: gzip\r\n\r\nnot packed at all");
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(exchange.response().status()).isEqualTo(200);
            assertThat(shortfall(exchange).code()).isEqualTo(ProblemCode.CALL_FAILED);
        }
    }

    @Test
    void aServerThatDripsItsHeadersEndsAtTheTimeLimit() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            out.write((OK + "X-Slow: ").getBytes(US_ASCII));
                            drip(out);
                        });
                var sender = sender(400)) {
            assertThat(Calls.problemOf(sender, Calls.get(server.url())).code())
                    .isEqualTo(ProblemCode.CALL_TIMEOUT);
        }
    }

    @Test
    void interimAnswersWithoutEndAreBounded() throws IOException {
        byte[] interim = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
        try (var server = HostileServer.saying(out -> forever(out, interim));
                var sender = sender(5_000)) {
            assertThat(Calls.problemOf(sender, Calls.get(server.url())).code())
                    .isEqualTo(ProblemCode.ANSWER_TOO_LARGE);
        }
    }

    @Test
    void aConnectionResetInMidBodyKeepsWhatCame() throws IOException {
        try (var server = HostileServer.resetting(OK + "Content-Length: 100000\r\n\r\nhello");
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(exchange.response().status()).isEqualTo(200);
            assertThat(shortfall(exchange).code()).isEqualTo(ProblemCode.CALL_BROKEN_OFF);
        }
    }

    @Test
    void anEncodingThatIsNotKnownKeepsTheBytesAndSaysSo() throws IOException {
        try (var server =
                        HostileServer.saying(
                                OK + "Content-Encoding: zstd\r\n\r\n\u0001\u0002packed");
                var sender = sender(20_000)) {
            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none());

            assertThat(exchange.response().body().length()).isEqualTo(8);
            assertThat(shortfall(exchange).sentence()).contains("zstd");
        }
    }

    private static Problem shortfall(Exchange exchange) {
        return Objects.requireNonNull(exchange.response().shortfall());
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 500; i++) {
                gzip.write(new byte[1 << 16]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static void forever(OutputStream out, byte[] piece) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(piece);
        }
    }

    private static void drip(OutputStream out) throws IOException {
        for (int i = 0; i < 200; i++) {
            LockSupport.parkNanos(50_000_000);
            out.write(' ');
            out.flush();
        }
    }
}
