package dev.binnacle.api.call;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.live.AnswerWatcher;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Sends requests. Each is sent once; redirects are followed by our own policy; hostile servers end
 * in a named problem. Connections are kept open between calls until {@link #close}.
 */
public final class RequestSender implements AutoCloseable {
    private final Clients clients;
    private final Logins logins;
    private final CallLimits limits;
    private final Path folder;
    private final Clock clock;
    private final Wires wires;
    private final @Nullable PlainCalls plain;

    /**
     * @param folder for bodies too large for memory; made when one comes
     */
    public RequestSender(CallLimits limits, Path folder, Clock clock) {
        this(
                new Clients(() -> seen(plain()), RequestSender::secured, limits.connect()),
                limits,
                folder,
                clock,
                new Wires(),
                null);
    }

    RequestSender(Supplier<OkHttpClient> base, CallLimits limits, Path folder, Clock clock) {
        this(
                new Clients(() -> seen(base.get()), UnaryOperator.identity(), limits.connect()),
                limits,
                folder,
                clock,
                new Wires(),
                null);
    }

    private RequestSender(
            Clients clients,
            CallLimits limits,
            Path folder,
            Clock clock,
            Wires wires,
            @Nullable PlainCalls plain) {
        this.clients = clients;
        this.limits = limits;
        this.folder = folder;
        this.clock = clock;
        this.wires = wires;
        this.plain = plain;
        logins = new Logins(clock);
    }

    private static OkHttpClient seen(OkHttpClient base) {
        return Probe.into(base.newBuilder()).addInterceptor(new BodiedGet()).build();
    }

    /**
     * A sender beside this one that keeps cookies, over the same connections, and sends plain http
     * over our own where it can: for runs, of calls one after the other. It needs no closing.
     */
    public RequestSender keeping(Cookies cookies) {
        var quick = new PlainCalls(wires, proxies(), cookies);
        return new RequestSender(clients.with(cookies), limits, folder, clock, wires, quick);
    }

    private static ProxySelector proxies() {
        return new SystemProxies(System.getenv(), ProxySelector.getDefault());
    }

    private static OkHttpClient plain() {
        return new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .proxySelector(proxies())
                .build();
    }

    private static OkHttpClient secured(OkHttpClient plain) {
        var issuers = Issuers.ofThisMachine();
        return plain.newBuilder()
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .sslSocketFactory(Issuers.sockets(issuers), issuers)
                .build();
    }

    /**
     * Sends and waits for the whole answer.
     *
     * @throws dev.binnacle.base.ProblemException when no answer came; an answer whose body broke
     *     off is an answer, with a shortfall
     * @throws java.util.concurrent.CancellationException when the progress was cancelled
     */
    public Exchange send(Request request, Progress progress) {
        return send(request, progress, AnswerWatcher.none());
    }

    /** The same, telling of the answer while it comes. */
    public Exchange send(Request request, Progress progress, AnswerWatcher watcher) {
        var watched = new SingleCall.Watched(progress, watcher);
        Instant at = clock.instant();
        long origin = System.nanoTime();
        var phases = new ArrayList<Phase>();
        var hops = new ArrayList<Hop>();
        Request current = request;
        Request again = null;
        long since = origin;
        while (true) {
            Request outgoing = again == null ? logins.before(current) : again;
            var recorder = new PhaseRecorder(hops.size(), origin, since);
            CallLimits left = remaining(request, origin);
            SingleCall.Answer answer = once(outgoing, left, recorder, watched);
            phases.addAll(answer.phases());
            since = end(origin, answer.phases().getLast());
            Response response = answer.response();
            again = again == null ? logins.after(current, response) : null;
            if (again != null) {
                response.body().close();
                continue;
            }
            String location = response.header("Location");
            RedirectPolicy.Decision decision =
                    RedirectPolicy.decide(current, response.status(), location);
            if (decision instanceof RedirectPolicy.Follow follow) {
                response.body().close();
                hops.add(hop(current, response, location, true, follow.note()));
                checkHops(request, hops);
                current = follow.next();
                continue;
            }
            if (decision instanceof RedirectPolicy.Refuse refuse) {
                hops.add(hop(current, response, location, false, refuse.note()));
            }
            return exchange(request, at, hops, answer, new Timeline(phases, answer.reused()));
        }
    }

    private SingleCall.Answer once(
            Request outgoing, CallLimits left, PhaseRecorder recorder, SingleCall.Watched by) {
        WireMessage message = plain == null || by.isWatched() ? null : plain.message(outgoing);
        return plain == null || message == null
                ? new SingleCall(clients.of(outgoing), left, folder).send(outgoing, recorder, by)
                : new PlainCall(plain, message, left, recorder).send(folder, by.progress());
    }

    private static Exchange exchange(
            Request request,
            Instant at,
            List<Hop> hops,
            SingleCall.Answer answer,
            Timeline timeline) {
        List<Header> sent = answer.sent();
        Sizes sizes = answer.sizes();
        return new Exchange(
                request, at, sent, hops, answer.response(), timeline, sizes, answer.peer());
    }

    private static long end(long origin, Phase last) {
        return origin + last.start().plus(last.length()).toNanos();
    }

    private CallLimits remaining(Request request, long origin) {
        Duration longest = request.rules().longest();
        Duration given = longest == null ? limits.whole() : longest;
        Duration left = given.minusNanos(System.nanoTime() - origin);
        Duration whole = left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
        return new CallLimits(whole, limits.connect(), limits.inMemory(), limits.largest());
    }

    private static Hop hop(
            Request request, Response response, String location, boolean followed, String note) {
        return new Hop(
                request.method(), request.url(), response.status(), location, followed, note);
    }

    private static void checkHops(Request request, List<Hop> hops) {
        if (hops.size() > request.rules().maxRedirects()) {
            throw Problem.of(
                            ProblemCode.REDIRECT_LOOP,
                            "There are more than " + request.rules().maxRedirects() + " redirects.",
                            "")
                    .exception();
        }
    }

    /** Closes the connections that are kept open. */
    @Override
    public void close() {
        wires.close();
        clients.close();
    }
}
