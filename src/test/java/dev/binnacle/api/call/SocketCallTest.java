package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.api.live.LiveLog;
import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import okio.ByteString;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SocketCallTest {
    private final LiveLog log = LiveLog.usual();
    private final Object signal = new Object();

    private SocketCall call(long millis) {
        return new SocketCall(
                log,
                Clock.systemUTC(),
                text -> text.replace("hunter2", "•••"),
                this::changed,
                Duration.ofMillis(millis));
    }

    private void changed() {
        synchronized (signal) {
            signal.notifyAll();
        }
    }

    private static Request request(String url, Header... headers) {
        String ws = url.replaceFirst("^http", "ws");
        return new Request("GET", ws, List.of(headers), Payload.none(), Request.Rules.defaults());
    }

    private Job<Boolean> start(SocketCall call, Request request) {
        return Jobs.background(Runnable::run)
                .start(
                        "socket",
                        progress -> {
                            call.run(request, progress);
                            return true;
                        });
    }

    /** Each entry as its kind, name and text. */
    private List<String> lines() {
        return log.since(0).fresh().stream()
                .map(each ->
                        each.kind()
                                + " "
                                + each.name()
                                + " "
                                + (each.bytes().size() > 0 ? each.bytes().hex() : each.text()))
                .toList();
    }

    private void await(String line) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        synchronized (signal) {
            while (lines().stream().noneMatch(each -> each.startsWith(line))) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("no " + line + " among " + lines());
                }
                try {
                    TimeUnit.MILLISECONDS.timedWait(signal, 200);
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
            }
        }
    }

    private static void await(Job<?> job) {
        var over = new CountDownLatch(1);
        job.whenEnded(over::countDown);
        try {
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Says back what it is told; "bye" closes. */
    private static final class Echo extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            socket.send("hello");
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            if (text.equals("bye")) {
                socket.close(4001, "as you wish");
            } else {
                socket.send("you said " + text);
            }
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            socket.send(bytes);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, reason);
        }
    }

    private static MockWebServer echo(String... protocols) throws IOException {
        var server = new MockWebServer();
        server.start();
        var answer = new MockResponse.Builder().webSocketUpgrade(new Echo());
        for (String protocol : protocols) {
            answer.addHeader("Sec-WebSocket-Protocol", protocol);
        }
        server.enqueue(answer.build());
        return server;
    }

    @Test
    void itsOpeningIsSentWithTheCookiesThatAreKeptAndKeepsWhatItSets() throws Exception {
        var cookies = new Cookies(Clock.systemUTC());
        cookies.keep("localhost FALSE / FALSE 0 sid abc");
        cookies.keep("elsewhere.example FALSE / FALSE 0 other 1");
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(
                    new MockResponse.Builder()
                            .code(403)
                            .addHeader("Set-Cookie", "seen=1; Path=/")
                            .build());
            String url = "http://localhost:" + server.getPort() + "/";

            Request request = request(url, new Header("Cookie", "own=2"));
            assertThatThrownBy(() -> call(5_000).run(request, cookies, Progress.none()))
                    .isInstanceOf(ProblemException.class);
            assertThat(server.takeRequest().getHeaders().get("Cookie"))
                    .contains("sid=abc")
                    .contains("own=2")
                    .doesNotContain("other");
            assertThat(cookies.all()).extracting(KeptCookie::name).contains("seen");
        }
    }

    @Test
    void messagesGoAndComeAndTheCloseIsShown() throws Exception {
        try (var server = echo("chat.v2")) {
            SocketCall call = call(5_000);
            Job<Boolean> job =
                    start(
                            call,
                            request(
                                    server.url("/live?a=b").toString(),
                                    new Header("Authorization", "Bearer x"),
                                    new Header("Sec-WebSocket-Protocol", "chat.v1, chat.v2")));
            await("RECEIVED text hello");
            call.send("my hunter2");
            await("RECEIVED text you said");
            call.send(ByteString.decodeHex("00ff"));
            await("RECEIVED binary");
            call.ping();
            await("RECEIVED pong");
            call.close(1000, "done");
            await(job);

            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(call.state()).isEqualTo(SocketCall.State.ENDED);
            assertThat(call.subprotocol()).isEqualTo("chat.v2");
            assertThat(lines())
                    .contains(
                            "NOTE  Open, subprotocol chat.v2",
                            "SENT text my •••",
                            "RECEIVED text you said my •••",
                            "SENT binary 00ff",
                            "RECEIVED binary 00ff",
                            "SENT close 1000 normal: done",
                            "RECEIVED close 1000 normal: done")
                    .noneMatch(line -> line.contains("hunter2"));
            var asked = server.takeRequest();
            assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer x");
            assertThat(asked.getHeaders().get("Sec-WebSocket-Protocol"))
                    .isEqualTo("chat.v1, chat.v2");
            assertThat(asked.getHeaders().get("User-Agent")).isEqualTo("binnacle");
        }
    }

    @Test
    void aCloseByTheServerShowsItsCodeAndReason() throws Exception {
        try (var server = echo()) {
            SocketCall call = call(5_000);
            Job<Boolean> job = start(call, request(server.url("/").toString()));
            await("RECEIVED text hello");
            call.send("bye");
            await(job);

            assertThat(lines()).contains("RECEIVED close 4001: as you wish");
            assertThatThrownBy(() -> call.send("late")).hasMessageContaining("not open");
        }
    }

    @Test
    void aCertificateIsCheckedUnlessTheRequestSaysOtherwise() throws Exception {
        var own = new HeldCertificate.Builder().addSubjectAlternativeName("elsewhere").build();
        try (var server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(own)
                            .build()
                            .sslSocketFactory());
            server.start();
            server.enqueue(new MockResponse.Builder().webSocketUpgrade(new Echo()).build());
            Request checked = request(server.url("/").toString());
            assertThat(problem(call(5_000), checked).code()).isEqualTo(ProblemCode.CALL_TLS);

            SocketCall call = call(5_000);
            Job<Boolean> job = start(call, Calls.insecure(checked));
            await("RECEIVED text hello");
            call.close(1000, "");
            await(job);
        }
    }

    private static Problem problem(SocketCall call, Request request) {
        ProblemException thrown =
                catchThrowableOfType(
                        ProblemException.class, () -> call.run(request, Progress.none()));
        if (thrown == null) {
            throw new AssertionError("it opened");
        }
        assertThat(call.state()).isEqualTo(SocketCall.State.ENDED);
        return thrown.problem();
    }

    @Test
    void aServerThatAnswersOtherwiseIsNamedWithItsStatus() throws IOException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(404).body("no such thing").build());

            Problem problem = problem(call(5_000), request(server.url("/").toString()));

            assertThat(problem.code()).isEqualTo(ProblemCode.SOCKET_REFUSED);
            assertThat(problem.sentence()).contains("answered 404");
        }
    }

    @Test
    void aServerThatSwitchesByAWrongKeyIsRefused() throws IOException {
        try (var server =
                HostileServer.saying(
                        "HTTP/1.1 101 Switching Protocols\r\n"
                                + "Upgrade: websocket\r\n"
                                + "Connection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: nonsense\r\n\r\n")) {
            assertThat(problem(call(5_000), request(server.url())).sentence())
                    .contains("broke the rules");
        }
    }

    @Test
    void aSecretThatCannotBeSentIsNotShown() {
        var secret = new Header("Authorization", "Bearer geheim€");

        Problem problem = problem(call(300), request("ws://127.0.0.1:1/", secret));

        assertThat(problem.code()).isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(problem.text()).doesNotContain("geheim");
    }

    @Test
    void aServerThatNeverSwitchesIsNotWaitedForForever() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "ws://127.0.0.1:" + server.getLocalPort() + "/";

            Problem problem = problem(call(300), request(url));

            assertThat(problem.code()).isEqualTo(ProblemCode.CALL_TIMEOUT);
            assertThat(problem.sentence()).contains("300 ms");
        }
    }

    @Test
    void whatIsNoServerOfThisKindIsNamed() throws IOException {
        int free;
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = server.getLocalPort();
        }
        assertThat(problem(call(5_000), request("ws://127.0.0.1:" + free + "/")).code())
                .isEqualTo(ProblemCode.CALL_REFUSED);
        assertThat(problem(call(5_000), request("ws://no-such-host.invalid/")).code())
                .isEqualTo(ProblemCode.HOST_UNKNOWN);
        try (var server = HostileServer.saying("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThat(problem(call(5_000), request(server.url())).code())
                    .isEqualTo(ProblemCode.ANSWER_NOT_HTTP);
        }
        try (var server = HostileServer.saying("")) {
            assertThat(problem(call(5_000), request(server.url())).code())
                    .isEqualTo(ProblemCode.CALL_BROKEN_OFF);
        }
        assertThat(problem(call(5_000), request("ws://a b/")).code())
                .isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(problem(call(5_000), request("ws://a/", new Header("Upgrade", "no"))).detail())
                .contains("Upgrade");
    }

    private static void frame(OutputStream out, int first, byte[] content) throws IOException {
        out.write(first);
        if (content.length < 126) {
            out.write(content.length);
        } else {
            out.write(127);
            out.write(ByteBuffer.allocate(8).putLong(content.length).array());
        }
        out.write(content);
    }

    @Test
    void aGiantFrameIsCutAndCounted() throws IOException {
        byte[] giant = new byte[5 << 20];
        Arrays.fill(giant, (byte) 'x');
        try (var server =
                RawSocketServer.saying((in, out) -> {
                    frame(out, 0x81, giant);
                    frame(out, 0x82, giant);
                    frame(out, 0x88, new byte[] {0x03, (byte) 0xe8});
                })) {
            await(start(call(5_000), request(server.url())));

            LiveEntry text = log.since(1).fresh().getFirst();
            assertThat(text.cut()).isTrue();
            assertThat(text.size()).isEqualTo(5 << 20);
            assertThat(text.text()).hasSize(LiveEntry.LONGEST);
            LiveEntry bytes = log.since(2).fresh().getFirst();
            assertThat(bytes.size()).isEqualTo(5 << 20);
            assertThat(bytes.bytes().size()).isEqualTo(LiveEntry.LONGEST);
        }
    }

    @Test
    void aMessageWithoutEndEndsTheConnectionByName() throws IOException {
        byte[] piece = new byte[1 << 20];
        try (var server =
                RawSocketServer.saying((in, out) -> {
                    frame(out, 0x02, piece);
                    while (true) {
                        frame(out, 0x00, piece);
                    }
                })) {
            await(start(call(5_000), request(server.url())));

            assertThat(lines().getLast()).startsWith("FAILURE").contains("passed 64 MB");
        }
    }

    @Test
    void aServerThatGoesWithoutACloseIsNamed() throws IOException {
        try (var server = RawSocketServer.saying((in, out) -> frame(out, 0x81, new byte[] {65}))) {
            await(start(call(500), request(server.url())));

            assertThat(lines())
                    .endsWith("FAILURE  The server ended the connection without a close.");
        }
    }

    @Test
    void framesAgainstTheRulesAreNamed() throws IOException {
        try (var server =
                RawSocketServer.saying((in, out) -> {
                    frame(out, 0xf3, new byte[] {65});
                    out.flush();
                    in.readAllBytes();
                })) {
            await(start(call(1_000), request(server.url())));

            assertThat(lines().getLast())
                    .isEqualTo("FAILURE  The server broke the rules of WebSocket.");
        }
    }

    @Test
    void aServerThatNeverReadsFillsTheQueueAndNoMore() throws Exception {
        var over = new CountDownLatch(1);
        try (var server =
                RawSocketServer.saying((in, out) -> {
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                })) {
            SocketCall call = call(5_000);
            Job<Boolean> job = start(call, request(server.url()));
            await("NOTE  Open");
            String large = "x".repeat(1 << 20);
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 100; i++) {
                                    call.send(large);
                                }
                            })
                    .hasMessageContaining("4 MB");

            job.cancel();
            await(job);
            over.countDown();
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void aCloseThatIsNotAnsweredEndsAllTheSame() throws Exception {
        var over = new CountDownLatch(1);
        try (var server =
                RawSocketServer.saying((in, out) -> {
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                })) {
            SocketCall call = call(400);
            Job<Boolean> job = start(call, request(server.url()));
            await("NOTE  Open");
            call.close(1000, "");
            await(job);
            over.countDown();

            assertThat(lines().getLast()).contains("did not answer the close");
        }
    }
}
