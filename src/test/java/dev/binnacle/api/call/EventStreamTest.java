package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Request;
import dev.binnacle.api.live.EventStream;
import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.api.live.LiveLog;
import dev.binnacle.base.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

class EventStreamTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n";
    @TempDir Path folder;
    private final LiveLog log = LiveLog.usual();

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(UTF_8));
        out.flush();
    }

    private EventStream stream(Runnable changed) {
        return new EventStream(log, Clock.systemUTC(), "", changed);
    }

    private List<String> texts() {
        return log.since(0).fresh().stream().map(LiveEntry::text).toList();
    }

    @Test
    void eventsAreToldAsTheyComeAndTheAnswerIsKeptAsAnyOther() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            say(out, HEAD + "retry: 50\nid: 1\ndata: one\n\n");
                            say(out, "event: tick\nid: 2\ndata: two\n\n");
                        });
                var sender = Calls.sender(folder)) {
            EventStream stream = stream(() -> {});

            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none(), stream);

            assertThat(texts()).containsExactly("one", "two");
            assertThat(stream.begun()).isTrue();
            assertThat(stream.lastId()).isEqualTo("2");
            assertThat(stream.retry()).hasValue(50);
            assertThat(Calls.text(exchange)).endsWith("data: two\n\n");
            assertThat(exchange.response().shortfall()).isNull();
        }
    }

    @Test
    void aStreamMayLastLongerThanAnAnswerMayTake() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            say(out, HEAD + "data: 0\n\n");
                            for (int i = 1; i <= 8; i++) {
                                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                                say(out, "data: " + i + "\n\n");
                            }
                        });
                var sender = new RequestSender(Calls.limits(400), folder, Clock.systemUTC())) {
            Exchange exchange =
                    sender.send(Calls.get(server.url()), Progress.none(), stream(() -> {}));

            assertThat(texts()).hasSize(9);
            assertThat(exchange.response().shortfall()).isNull();
        }
    }

    @Test
    void theTimeThatTheRequestItselfAllowsStillEndsIt() throws IOException {
        try (var server = HostileServer.saying(out -> drip(out, HEAD, "data: x\n\n"));
                var sender = Calls.sender(folder)) {
            var rules = new Request.Rules(false, false, 5, false, Duration.ofMillis(300));
            Request plain = Calls.get(server.url());
            var request = new Request("GET", plain.url(), plain.headers(), plain.payload(), rules);

            Exchange exchange = sender.send(request, Progress.none(), stream(() -> {}));

            assertThat(Objects.requireNonNull(exchange.response().shortfall()).sentence())
                    .contains("did not finish its answer");
        }
    }

    private static void drip(OutputStream out, String head, String piece) throws IOException {
        say(out, head);
        while (true) {
            say(out, piece);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Test
    void stoppingKeepsWhatCame() throws IOException {
        try (var server = HostileServer.saying(out -> drip(out, HEAD, "data: x\n\n"));
                var sender = Calls.sender(folder)) {
            var holder = new EventStream[1];
            holder[0] =
                    stream(() -> {
                        if (log.since(0).came() >= 3) {
                            holder[0].stop();
                        }
                    });

            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none(), holder[0]);

            assertThat(Calls.text(exchange)).startsWith("data: x\n\n");
            assertThat(Objects.requireNonNull(exchange.response().shortfall()).sentence())
                    .isEqualTo("The stream was stopped here.");
        }
    }

    @Test
    void aLineWithoutEndTakesNoMemoryAndGoesOnUntilStopped() throws IOException {
        try (var server =
                        HostileServer.saying(out -> {
                            say(out, HEAD + "data: ");
                            byte[] more = "x".repeat(64 << 10).getBytes(UTF_8);
                            while (true) {
                                out.write(more);
                            }
                        });
                var sender = Calls.sender(folder)) {
            var holder = new EventStream[1];
            var pieces = new int[1];
            holder[0] =
                    stream(() -> {
                        if (++pieces[0] == 1_000) {
                            holder[0].stop();
                        }
                    });

            Exchange exchange = sender.send(Calls.get(server.url()), Progress.none(), holder[0]);

            assertThat(texts()).isEmpty();
            assertThat(exchange.response().body().length()).isLessThanOrEqualTo(1 << 20);
        }
    }

    @Test
    void eventsWithoutEndLeaveTheLastTenThousand() throws IOException {
        String many = "data: x\n\n".repeat(1_000);
        try (var server =
                        HostileServer.saying(out -> {
                            say(out, HEAD);
                            for (int i = 0; i < 200; i++) {
                                say(out, many);
                            }
                        });
                var sender = Calls.sender(folder)) {
            Exchange exchange =
                    sender.send(Calls.get(server.url()), Progress.none(), stream(() -> {}));

            assertThat(log.since(0).kept()).isEqualTo(10_000);
            assertThat(log.since(0).dropped()).isEqualTo(190_000);
            assertThat(Objects.requireNonNull(exchange.response().shortfall()).sentence())
                    .startsWith("Of the body the first");
        }
    }

    @Test
    void anotherKindOfAnswerIsNotWatched() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
        try (var server = HostileServer.saying(out -> say(out, head + "data: x\n\n"));
                var sender = Calls.sender(folder)) {
            EventStream stream = stream(() -> {});

            sender.send(Calls.get(server.url()), Progress.none(), stream);

            assertThat(stream.begun()).isFalse();
            assertThat(texts()).isEmpty();
        }
    }

    @Test
    void askingAgainNamesTheLastEvent() {
        Request request =
                Calls.get("http://a/", new Header("Last-Event-ID", "1"), new Header("B", "c"));

        assertThat(
                        new EventStream(log, Clock.systemUTC(), "42", () -> {})
                                .asking(request)
                                .headers())
                .containsExactly(new Header("B", "c"), new Header("Last-Event-ID", "42"));
        assertThat(stream(() -> {}).asking(request)).isEqualTo(request);
    }
}
