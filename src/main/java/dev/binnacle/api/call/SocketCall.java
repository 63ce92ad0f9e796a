package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;
import dev.binnacle.api.live.LiveEntry;
import dev.binnacle.api.live.LiveLog;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import okio.ByteString;
import okio.Utf8;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * One WebSocket from its opening to its end; what goes over it is kept in a log. Java's own client
 * gives long messages in pieces and shows pings, so that no frame, however long, takes memory. Safe
 * from any thread.
 */
public final class SocketCall {
    /** Bytes that may wait to be sent. */
    static final long MOST_WAITING = 4L << 20;

    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";

    private final LiveLog log;
    private final Clock clock;
    private final UnaryOperator<String> cover;
    private final Runnable changed;
    private final Duration patience;
    private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private volatile State state = State.OPENING;
    private volatile String subprotocol = "";

    /** Where it stands. */
    public enum State {
        OPENING,
        OPEN,
        CLOSING,
        ENDED
    }

    private sealed interface Outgoing {
        default long size() {
            return 0;
        }
    }

    private record Text(String text, long size) implements Outgoing {}

    private record Bytes(ByteString bytes) implements Outgoing {
        @Override
        public long size() {
            return bytes.size();
        }
    }

    private record Ping() implements Outgoing {}

    private record Close(int code, String reason) implements Outgoing {}

    private record End() implements Outgoing {}

    /**
     * @param cover takes secrets out of what the log keeps
     * @param changed called on any thread when something came, went or changed
     * @param patience for the opening, and for the answer to a close
     */
    public SocketCall(
            LiveLog log,
            Clock clock,
            UnaryOperator<String> cover,
            Runnable changed,
            Duration patience) {
        this.log = log;
        this.clock = clock;
        this.cover = cover;
        this.changed = changed;
        this.patience = patience;
    }

    /**
     * Opens and stays until the end, which the log tells. Call once.
     *
     * @param request its URL starts with ws:// or wss://, its payload is not sent
     * @throws dev.binnacle.base.ProblemException when it was not opened
     * @throws CancellationException when the progress was cancelled
     */
    public void run(Request request, Progress progress) {
        run(request, new Cookies(clock), progress);
    }

    /** The same, opened with cookies that are kept; those that its opening sets are kept too. */
    public void run(Request request, Cookies cookies, Progress progress) {
        refuseOthers(request.rules());
        HttpClient client = client(request, cookies);
        try {
            WebSocket socket = open(client, request, progress);
            progress.onCancel(() -> {
                socket.abort();
                queue.add(new End());
            });
            write(socket);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            turn(State.ENDED);
            client.shutdownNow();
        }
    }

    /** What cannot be honoured is refused, never passed over. */
    private void refuseOthers(Request.Rules rules) {
        boolean login = !(rules.login() instanceof Login.None);
        if (login || !rules.transport().equals(Transport.usual())) {
            turn(State.ENDED);
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            login
                                    ? "A WebSocket is not opened with this kind of login."
                                    : "A WebSocket is not opened with a proxy, certificate or"
                                            + " address of the request's own.",
                            "")
                    .hint("Take the option out; a header Authorization is sent as written.")
                    .exception();
        }
    }

    private HttpClient client(Request request, Cookies cookies) {
        var trust = request.rules().insecure() ? Issuers.anyone() : Issuers.ofThisMachine();
        return HttpClient.newBuilder()
                .connectTimeout(patience)
                .cookieHandler(new SocketCookies(cookies))
                .sslContext(Issuers.context(trust))
                .proxy(new SystemProxies(System.getenv(), ProxySelector.getDefault()))
                .build();
    }

    private WebSocket open(HttpClient client, Request request, Progress progress)
            throws InterruptedException {
        var explainer = new SocketExplainer(request.url(), patience);
        CompletableFuture<WebSocket> opening;
        try {
            opening = builder(client, request).buildAsync(URI.create(request.url()), listener());
        } catch (IllegalArgumentException invalid) {
            throw explainer.invalid(invalid).exception();
        }
        progress.onCancel(() -> opening.cancel(true));
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            opening.cancel(true);
            throw explainer.silent().exception(late);
        } catch (ExecutionException failure) {
            progress.check();
            Throwable cause = failure.getCause();
            Throwable why = cause == null ? failure : cause;
            Problem problem = explainer.explain(why);
            throw why instanceof IllegalArgumentException
                    ? problem.exception()
                    : problem.exception(why);
        }
    }

    private static WebSocket.Builder builder(HttpClient client, Request request) {
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (request.header("User-Agent").isEmpty()) {
            builder.header("User-Agent", "binnacle");
        }
        for (Header header : request.headers()) {
            if (!header.is(PROTOCOLS)) {
                builder.header(header.name(), header.value());
            }
        }
        String[] wanted = request.header(PROTOCOLS).strip().split("\\s*,\\s*");
        if (!wanted[0].isEmpty()) {
            String[] more = Arrays.copyOfRange(wanted, 1, wanted.length);
            builder.subprotocols(wanted[0], more);
        }
        return builder;
    }

    private SocketListener listener() {
        return new SocketListener(this::keep, clock, this::opened, () -> queue.add(new End()));
    }

    private void opened(WebSocket socket) {
        subprotocol = socket.getSubprotocol();
        turn(State.OPEN);
        note("Open" + (subprotocol.isEmpty() ? "" : ", subprotocol " + subprotocol));
    }

    /** One at a time, as the client wants it, until the end. */
    private void write(WebSocket socket) throws InterruptedException {
        while (true) {
            Outgoing next = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null && state != State.CLOSING) {
                if (isAlive(socket)) {
                    continue;
                }
                keep(failure(SocketListener.GONE));
                socket.abort();
                return;
            }
            if (next == null) {
                note("The server did not answer the close; the connection was ended.");
                socket.abort();
                return;
            }
            if (next instanceof End) {
                return;
            }
            waiting.addAndGet(-next.size());
            try {
                write(socket, next);
            } catch (CompletionException | IllegalStateException | IllegalArgumentException lost) {
                Throwable cause = lost.getCause();
                Throwable why = cause == null ? lost : cause;
                keep(failure("Not sent: " + why.getMessage()));
            }
        }
    }

    /**
     * An end that comes together with the opening is not told by the client, so a quiet connection
     * is tried by a ping of our own, which the log does not show.
     */
    private boolean isAlive(WebSocket socket) {
        try {
            socket.sendPing(SocketListener.STILL_THERE.asByteBuffer()).join();
            return !socket.isInputClosed() || queue.peek() != null;
        } catch (CompletionException | IllegalStateException gone) {
            return queue.peek() != null;
        }
    }

    private void write(WebSocket socket, Outgoing next) {
        Instant at = clock.instant();
        switch (next) {
            case Text text ->
                    write(
                            socket.sendText(text.text(), true),
                            LiveEntry.text(at, LiveEntry.Kind.SENT, "text", text.text()));
            case Bytes bytes ->
                    write(
                            socket.sendBinary(bytes.bytes().asByteBuffer(), true),
                            LiveEntry.bytes(at, LiveEntry.Kind.SENT, "binary", bytes.bytes()));
            case Ping ping ->
                    write(
                            socket.sendPing(ByteBuffer.allocate(0)),
                            LiveEntry.text(at, LiveEntry.Kind.SENT, "ping", ""));
            case Close close -> {
                var closing = socket.sendClose(close.code(), close.reason());
                turn(State.CLOSING);
                String words = CloseCodes.words(close.code(), close.reason());
                write(closing, LiveEntry.text(at, LiveEntry.Kind.SENT, "close", words));
            }
            case End end -> {}
        }
    }

    /** It is kept before it is through, for its answer may be here sooner than that is known. */
    private void write(CompletableFuture<WebSocket> sending, LiveEntry entry) {
        keep(entry);
        sending.join();
    }

    private LiveEntry failure(String words) {
        return LiveEntry.text(clock.instant(), LiveEntry.Kind.FAILURE, "", words);
    }

    private void note(String words) {
        keep(LiveEntry.note(clock.instant(), words));
    }

    private void keep(LiveEntry entry) {
        log.add(entry.covered(cover));
        changed.run();
    }

    private void turn(State next) {
        state = next;
        changed.run();
    }

    /** Sends a text after those that wait. */
    public void send(String text) {
        offer(new Text(text, Utf8.size(text)));
    }

    /** Sends bytes as one message. */
    public void sendBytes(byte[] bytes) {
        send(ByteString.of(bytes));
    }

    public void send(ByteString bytes) {
        offer(new Bytes(bytes));
    }

    public void ping() {
        offer(new Ping());
    }

    /**
     * Says goodbye; the end comes with the server's answer.
     *
     * @param code 1000, or 3000 to 4999
     */
    public void close(int code, String reason) {
        offer(new Close(code, reason));
    }

    private void offer(Outgoing next) {
        if (state != State.OPEN) {
            throw Problem.of(ProblemCode.SOCKET_NOT_OPEN, "The WebSocket is not open.", "")
                    .exception();
        }
        if (waiting.addAndGet(next.size()) > MOST_WAITING) {
            waiting.addAndGet(-next.size());
            throw Problem.of(
                            ProblemCode.SOCKET_NOT_OPEN,
                            "More than 4 MB would wait to be sent.",
                            "The server takes them slower than they are given.")
                    .hint("Wait until it has taken them, or send less at once.")
                    .exception();
        }
        queue.add(next);
    }

    public State state() {
        return state;
    }

    /** The one that the server chose; empty for none. */
    public String subprotocol() {
        return subprotocol;
    }
}
