package dev.binnacle.api.call;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Phase.Kind;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens to one call and cuts its time into phases: each event ends the phase that runs and starts
 * the next, so nothing is counted twice and nothing is missing.
 */
final class PhaseRecorder extends EventListener {
    private final int hop;
    private final long origin;
    private final List<Phase> phases = new ArrayList<>();
    private final List<InetSocketAddress> tried = new ArrayList<>();
    private Kind running = Kind.QUEUE;
    private long since;
    private Proxy proxy = Proxy.NO_PROXY;
    private Runnable ending = () -> {};
    private boolean connected;
    private long sentHeaders;
    private long receivedHeaders;

    /**
     * @param origin when the first hop began, by {@link System#nanoTime}
     * @param since when this one began: where the one before it ended
     */
    PhaseRecorder(int hop, long origin, long since) {
        this.hop = hop;
        this.origin = origin;
        this.since = since;
    }

    /** One phase ends here and the next begins. */
    synchronized void enter(Kind kind) {
        long now = System.nanoTime();
        if (now > since || running != Kind.QUEUE) {
            phases.add(
                    new Phase(
                            running,
                            hop,
                            Duration.ofNanos(since - origin),
                            Duration.ofNanos(now - since)));
        }
        running = kind;
        since = now;
    }

    /** Ends the last phase and gives all of them; phases of one kind in a row become one. */
    synchronized List<Phase> finish() {
        enter(Kind.BODY);
        var joined = new ArrayList<Phase>();
        for (Phase phase : phases) {
            Phase last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.kind() == phase.kind()) {
                joined.removeLast();
                joined.add(
                        new Phase(
                                phase.kind(),
                                hop,
                                last.start(),
                                last.length().plus(phase.length())));
            } else {
                joined.add(phase);
            }
        }
        return joined;
    }

    boolean reused() {
        return !connected;
    }

    long sentHeaders() {
        return sentHeaders;
    }

    long receivedHeaders() {
        return receivedHeaders;
    }

    /** What was being done when the call failed. */
    synchronized Kind running() {
        return running;
    }

    /** What the connection goes through. */
    synchronized Proxy proxy() {
        return proxy;
    }

    /** The addresses that a connection was tried to. */
    synchronized List<InetSocketAddress> tried() {
        return List.copyOf(tried);
    }

    /**
     * The call goes by a client that tells nothing of itself.
     *
     * @param stop ends it
     */
    void began(Headers asked, Runnable stop) {
        synchronized (this) {
            ending = stop;
        }
        connected = true;
        sent(asked);
    }

    /** An address is tried. */
    void connecting(InetSocketAddress address) {
        connectStart(address, Proxy.NO_PROXY);
    }

    /** The request is on its way. */
    void sent(Headers asked) {
        sentHeaders = asked.byteCount();
        enter(Kind.WAITING);
    }

    /** The head of the answer is there. */
    void answered(long bytes) {
        receivedHeaders = bytes;
        enter(Kind.BODY);
    }

    @Override
    public void canceled(Call call) {
        Runnable stop;
        synchronized (this) {
            stop = ending;
        }
        stop.run();
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        enter(Kind.DNS);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        enter(Kind.CONNECT);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy through) {
        connectStart(address, through);
    }

    private void connectStart(InetSocketAddress address, Proxy through) {
        synchronized (this) {
            tried.add(address);
            proxy = through;
        }
        connected = true;
        enter(Kind.CONNECT);
    }

    @Override
    public void secureConnectStart(Call call) {
        enter(Kind.TLS);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        enter(Kind.REQUEST);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        enter(Kind.REQUEST);
    }

    @Override
    public void requestHeadersStart(Call call) {
        enter(Kind.REQUEST);
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        sentHeaders = request.headers().byteCount();
        enter(request.body() == null ? Kind.WAITING : Kind.REQUEST);
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        enter(Kind.WAITING);
    }

    @Override
    public void responseHeadersStart(Call call) {
        enter(Kind.BODY);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        receivedHeaders = response.headers().byteCount();
    }
}
