package dev.binnacle.api.call;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.Timeline;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import okio.Buffer;
import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Sends for one user of a load run, with as little around each call as can be: over a connection of
 * its own, directly and never by a proxy, and to no host that the gate does not admit. One thread
 * sends; any may {@link #stop}.
 */
public final class QuickSender implements AutoCloseable {
    /** A body that is looked at is kept up to here; of others the bytes are counted. */
    private static final long LARGEST = 16L << 20;

    private static final int STEP = 64 << 10;
    private final QuickClients clients;
    private final HostGate gate;
    private final @Nullable Cookies cookies;
    private final Duration longest;
    private final Clock clock;
    private final Buffer scratch = new Buffer();
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

        private Prepared(Request request) {
            this.request = request;
            outgoing = RequestTranslator.translate(request);
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
        Request asked = prepared.request;
        okhttp3.Request outgoing = prepared.outgoing;
        for (int hops = 0; ; hops++) {
            gate.admit(outgoing.url().host());
            Call call = client(asked.rules().insecure()).newCall(outgoing);
            call.timeout().timeout(limit(asked).toNanos(), TimeUnit.NANOSECONDS);
            running = call;
            long start = System.nanoTime();
            try (okhttp3.Response response = started(call)) {
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
                return failed(asked, failure);
            } finally {
                running = null;
            }
        }
    }

    private okhttp3.Response started(Call call) throws IOException {
        if (stopped) {
            throw new CancellationException();
        }
        return call.execute();
    }

    private Duration limit(Request asked) {
        Duration own = asked.rules().longest();
        return own == null ? longest : own;
    }

    private Answer failed(Request asked, IOException failure) {
        if (stopped) {
            throw new CancellationException();
        }
        var explainer = new FailureExplainer(asked.url(), limit(asked));
        return new Answer(0, 0, explainer.explain(failure, Phase.Kind.WAITING), null);
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
        var limits = new CallLimits(longest, longest, LARGEST, LARGEST);
        var receiver = new BodyReceiver(limits, Path.of(""));
        String packing = response.header("Content-Encoding");
        BufferedSource source = response.body().source();
        Problem shortfall =
                receiver.receive(
                        source,
                        packing == null ? "" : packing,
                        response.body().contentLength(),
                        Progress.none());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<Header> headers = SingleCall.headers(response.headers());
        var handshake = response.handshake();
        Response answer =
                new Response(
                        response.code(),
                        response.message(),
                        response.protocol().toString(),
                        headers,
                        receiver.stored(),
                        Certificates.summary(
                                handshake,
                                handshake == null ? List.of() : handshake.peerCertificates()),
                        shortfall);
        var exchange =
                new Exchange(
                        request,
                        clock.instant(),
                        SingleCall.headers(response.request().headers()),
                        List.of(),
                        answer,
                        new Timeline(
                                List.of(new Phase(Phase.Kind.WAITING, 0, Duration.ZERO, took)),
                                true),
                        new Sizes(0, 0, 0, receiver.onWire(), answer.body().length()));
        boolean broken = shortfall != null && shortfall.code() != ProblemCode.ANSWER_PACKED;
        return new Answer(response.code(), receiver.onWire(), broken ? shortfall : null, exchange);
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
        for (OkHttpClient each : new OkHttpClient[] {plain, unchecking}) {
            if (each != null) {
                each.connectionPool().evictAll();
            }
        }
    }
}
