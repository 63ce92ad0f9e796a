package dev.binnacle.api.call;

import dev.binnacle.api.Phase;
import dev.binnacle.api.Sizes;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Progress;

import okhttp3.HttpUrl;

import okio.Okio;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** One request over the plain wire, and its answer. */
final class PlainCall {
    /** An address that has not answered is left for the next, if there is one. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final PlainCalls calls;
    private final WireMessage message;
    private final CallLimits limits;
    private final PhaseRecorder recorder;
    private final FailureExplainer explainer;
    private final long deadline;
    private volatile @Nullable Closeable open;
    private volatile boolean stopped;

    PlainCall(PlainCalls calls, WireMessage message, CallLimits limits, PhaseRecorder recorder) {
        this.calls = calls;
        this.message = message;
        this.limits = limits;
        this.recorder = recorder;
        explainer = new FailureExplainer(message.url().toString(), limits.whole());
        deadline = System.nanoTime() + limits.whole().toNanos();
    }

    /**
     * @param folder for a body too large for memory
     */
    SingleCall.Answer send(Path folder, Progress progress) {
        Runnable stop = this::stop;
        progress.onCancel(stop);
        Asked asked = null;
        boolean again = false;
        try {
            asked = asked();
            var receiver = new BodyReceiver(limits, folder);
            SingleCall.Answer answer = answer(asked, receiver, progress);
            again = asked.head.again();
            return answer;
        } catch (IOException failure) {
            if (progress.cancelled()) {
                throw new CancellationException("the call was cancelled");
            }
            throw explainer.explain(failure, recorder.running()).exception(failure);
        } finally {
            progress.forget(stop);
            end(asked, again);
        }
    }

    /** An answer that has begun. */
    private record Asked(WireLink link, WireHead head) {}

    private SingleCall.Answer answer(Asked asked, BodyReceiver receiver, Progress progress)
            throws IOException {
        WireHead head = asked.head;
        calls.cookies().keep(message.url(), head.headers());
        Problem shortfall =
                receiver.take(
                        Okio.buffer(head.body()),
                        head.encoding(),
                        head.announced(),
                        explainer,
                        progress);
        var response = head.with(receiver.stored(), shortfall);
        var sizes =
                new Sizes(
                        recorder.sentHeaders(),
                        message.bodyLength(),
                        recorder.receivedHeaders(),
                        receiver.onWire(),
                        response.body().length());
        return new SingleCall.Answer(
                response,
                SingleCall.headers(message.headers()),
                recorder.finish(),
                recorder.reused(),
                sizes,
                asked.link.peer());
    }

    private void end(@Nullable Asked asked, boolean again) {
        if (asked != null && again && !stopped) {
            HttpUrl url = message.url();
            calls.wires().give(url.host(), url.port(), asked.link);
        } else {
            stop();
        }
    }

    /** Servers end idle connections, and a request may cross that on its way: it is sent again. */
    private Asked asked() throws IOException {
        HttpUrl url = message.url();
        WireLink kept = calls.wires().take(url.host(), url.port());
        if (kept != null && !kept.isQuiet()) {
            kept.close();
            kept = null;
        }
        if (kept != null) {
            try {
                return ask(kept);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException ended) {
                kept.close();
                if (stopped || !kept.reader().untouched()) {
                    throw ended;
                }
            }
        }
        recorder.enter(Phase.Kind.DNS);
        return ask(connect(InetAddress.getAllByName(url.host()), url.port()));
    }

    private Asked ask(WireLink link) throws IOException {
        keep(link);
        recorder.enter(Phase.Kind.REQUEST);
        link.send(message.bytes(), deadline);
        recorder.sent(message.headers());
        WireHead head = link.reader().head(message.method().equals("HEAD"));
        recorder.answered(head.byteCount());
        return new Asked(link, head);
    }

    private WireLink connect(InetAddress[] addresses, int port) throws IOException {
        IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            var to = new InetSocketAddress(addresses[i], port);
            recorder.connecting(to);
            SocketChannel channel = SocketChannel.open();
            keep(channel);
            try {
                return WireLink.over(channel, to, patience(i + 1 < addresses.length));
            } catch (SocketTimeoutException late) {
                if (System.nanoTime() >= deadline) {
                    throw new InterruptedIOException("timeout");
                }
                failure = failure == null ? late : failure;
            } catch (IOException refused) {
                failure = failure == null ? refused : failure;
            }
        }
        throw failure == null ? new IOException("no address") : failure;
    }

    private int patience(boolean othersFollow) throws SocketTimeoutException {
        Duration most = limits.connect();
        Duration asked = othersFollow && most.compareTo(PATIENCE) > 0 ? PATIENCE : most;
        return (int) Math.min(WireLink.left(deadline), asked.toMillis());
    }

    /** What is closed when the call is stopped. */
    private void keep(Closeable made) throws IOException {
        open = made;
        if (stopped) {
            stop();
            throw new IOException("stopped");
        }
    }

    private void stop() {
        stopped = true;
        WireLink.close(open);
    }
}
