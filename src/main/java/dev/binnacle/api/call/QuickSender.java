package dev.binnacle.api.call;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import okio.Buffer;
import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Sends for one user of a load run, with as little around each call as can be: over a connection of
 * its own, directly and never by a proxy, and to no host that the gate does not admit. Plain http
 * goes over our own {@link Wire}; TLS, redirects that are followed and large bodies by OkHttp. One
 * thread sends; any may {@link #stop}.
 */
public final class QuickSender implements AutoCloseable {
    private static final int STEP = 64 << 10;
    private final QuickClients clients;
    private final HostGate gate;
    private final @Nullable Cookies cookies;
    private final Duration longest;
    private final Clock clock;
    private final Buffer scratch = new Buffer();
    private final Wire wire = new Wire(QuickExchange.LARGEST);
    private @Nullable OkHttpClient plain;
    private @Nullable OkHttpClient unchecking;
    private volatile @Nullable Call running;
    private volatile boolean stopped;

    /**
     * @param clients shared by all users of a run
     * @param cookies null = none are kept
     * @param longest how long a call may take whose request does not say
     */
    public QuickSender(
            QuickClients clients,
            HostGate gate,
            @Nullable Cookies cookies,
            Duration longest,
            Clock clock) {
        this.clients = clients;
        this.gate = gate;
        this.cookies = cookies;
        this.longest = longest;
        this.clock = clock;
    }

    /** A request that is translated once and sent many times. */
    public static final class Prepared {
        private final Request request;
        private final okhttp3.Request outgoing;
        private final @Nullable WireMessage message;

        private Prepared(Request request) {
            this.request = request;
            outgoing = RequestTranslator.translate(request);
            message =
                    request.rules().followRedirects()
                            ? null
                            : WireMessage.of(request.method(), outgoing);
            if (message == null && BodiedGet.is(outgoing)) {
                throw Problem.of(
                                ProblemCode.REQUEST_INVALID,
                                "A load run sends a "
                                        + request.method()
                                        + " with a body over http alone, and follows no redirects"
                                        + " with it.",
                                "")
                        .exception();
            }
        }

        /** Such as {@code localhost}; an IPv6 address without brackets. */
        public String host() {
            return outgoing.url().host();
        }
    }

    /** Fails with a problem when it cannot be sent as it is. */
    public static Prepared prepare(Request request) {
        return new Prepared(request);
    }

    /**
     * What came of a call.
     *
     * @param status 0 = no answer came
     * @param bytes of the body, on the wire
     * @param failure why the answer is missing or not whole; null = it is whole
     * @param exchange null unless it was asked for and came
     */
    public record Answer(
            int status, long bytes, @Nullable Problem failure, @Nullable Exchange exchange) {}

    /**
     * Sends and reads the whole answer. A redirect is followed where the request says so, unless it
     * leads to another host.
     *
     * @param whole whether the exchange is wanted
     * @throws CancellationException once stopped
     * @throws dev.binnacle.base.ProblemException when the gate does not admit the host
     */
    public Answer send(Prepared prepared, boolean whole) {
        List<InetAddress> addresses = gate.admit(prepared.host());
        if (stopped) {
            throw new CancellationException();
        }
        WireMessage message = prepared.message;
        return message == null
                ? following(prepared, whole)
                : direct(prepared, message, addresses, whole);
    }

    private Answer direct(
            Prepared prepared, WireMessage message, List<InetAddress> addresses, boolean whole) {
        okhttp3.Request outgoing = prepared.outgoing;
        HttpUrl url = outgoing.url();
        long start = System.nanoTime();
        try {
            okhttp3.Request sent = cookies == null ? outgoing : cookies.with(outgoing);
            WireMessage with = sent == outgoing ? message : WireMessage.of(message.method(), sent);
            WireAnswer answer =
                    wire.call(
                            (with == null ? message : with).bytes(),
                            message.method(),
                            addresses,
                            url.port(),
                            limit(prepared.request),
                            whole);
            WireHead head = answer.head();
            if (cookies != null) {
                cookies.keep(url, head.headers());
            }
            var made = whole ? exchange(prepared.request, sent.headers(), start).of(answer) : null;
            return answered(head.status(), answer.bytes(), made);
        } catch (IOException failure) {
            return failed(
                    prepared.request,
                    failure,
                    wire.connecting() ? Phase.Kind.CONNECT : Phase.Kind.WAITING);
        }
    }

    private QuickExchange exchange(Request request, Headers sent, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new QuickExchange(request, SingleCall.headers(sent), clock, took);
    }

    private Answer following(Prepared prepared, boolean whole) {
        Request asked = prepared.request;
        okhttp3.Request outgoing = prepared.outgoing;
        long start = System.nanoTime();
        for (int hops = 0; ; hops++) {
            Call call = client(asked.rules().insecure()).newCall(outgoing);
            call.timeout().timeout(limit(asked).toNanos(), TimeUnit.NANOSECONDS);
            running = call;
            if (stopped) {
                throw new CancellationException();
            }
            try (okhttp3.Response response = call.execute()) {
                Request next = next(asked, outgoing, response);
                if (next == null) {
                    return whole ? exchanged(prepared.request, response, start) : counted(response);
                }
                if (hops >= asked.rules().maxRedirects()) {
                    Problem loop = Problem.of(ProblemCode.REDIRECT_LOOP, "");
                    return new Answer(response.code(), 0, loop, null);
                }
                asked = next;
                outgoing = RequestTranslator.translate(next);
            } catch (IOException failure) {
                return failed(asked, failure, Phase.Kind.WAITING);
            } finally {
                running = null;
            }
        }
    }

    private Duration limit(Request asked) {
        Duration own = asked.rules().longest();
        return own == null ? longest : own;
    }

    private Answer failed(Request asked, IOException failure, Phase.Kind during) {
        if (stopped) {
            throw new CancellationException();
        }
        var explainer = new FailureExplainer(asked.url(), limit(asked));
        return new Answer(0, 0, explainer.explain(failure, during), null);
    }

    /** Null = the answer is the last. */
    private static @Nullable Request next(
            Request asked, okhttp3.Request outgoing, okhttp3.Response response) {
        String location = response.header("Location");
        if (location == null || !asked.rules().followRedirects()) {
            return null;
        }
        HttpUrl to = outgoing.url().resolve(location);
        return to != null
                        && to.host().equals(outgoing.url().host())
                        && RedirectPolicy.decide(asked, response.code(), location)
                                instanceof RedirectPolicy.Follow follow
                ? follow.next()
                : null;
    }

    private Answer counted(okhttp3.Response response) throws IOException {
        long bytes = 0;
        BufferedSource source = response.body().source();
        for (long read; (read = source.read(scratch, STEP)) >= 0; ) {
            bytes += read;
            scratch.clear();
        }
        return new Answer(response.code(), bytes, null, null);
    }

    private Answer exchanged(Request request, okhttp3.Response response, long start)
            throws IOException {
        Exchange made = exchange(request, response.request().headers(), start).of(response);
        return answered(response.code(), made.sizes().bodyOnWire(), made);
    }

    private static Answer answered(int status, long bytes, @Nullable Exchange made) {
        Problem shortfall = made == null ? null : made.response().shortfall();
        boolean broken = shortfall != null && shortfall.code() != ProblemCode.ANSWER_PACKED;
        return new Answer(status, bytes, broken ? shortfall : null, made);
    }

    private OkHttpClient client(boolean insecure) {
        OkHttpClient made = insecure ? unchecking : plain;
        if (made == null) {
            made = clients.ofOneUser(insecure, gate, cookies);
            if (insecure) {
                unchecking = made;
            } else {
                plain = made;
            }
        }
        return made;
    }

    /** Ends the call under way, within moments; there will be no other. */
    public void stop() {
        stopped = true;
        wire.stop();
        Call call = running;
        if (call != null) {
            call.cancel();
        }
    }

    /** Forgets the cookies that answers set. */
    public void forget() {
        if (cookies != null) {
            cookies.forget();
        }
    }

    @Override
    public void close() {
        wire.cut();
        for (OkHttpClient each : new OkHttpClient[] {plain, unchecking}) {
            if (each != null) {
                each.connectionPool().evictAll();
            }
        }
    }
}
