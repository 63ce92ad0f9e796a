package dev.binnacle.api.call;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.Timeline;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Progress;

import okio.Buffer;
import okio.BufferedSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An answer of a load run as its checks take it: the whole of it, its time as one phase. */
final class QuickExchange {
    /** A body that is looked at is kept up to here. */
    static final long LARGEST = 16L << 20;

    private static final CallLimits LIMITS =
            new CallLimits(Duration.ZERO, Duration.ZERO, LARGEST, LARGEST);
    private final Request request;
    private final List<Header> sent;
    private final Clock clock;
    private final Duration took;

    QuickExchange(Request request, List<Header> sent, Clock clock, Duration took) {
        this.request = request;
        this.sent = sent;
        this.clock = clock;
        this.took = took;
    }

    Exchange of(WireAnswer answer) throws IOException {
        var body = new Buffer();
        body.write(answer.body());
        return of(answer.head().with(StoredBody.inMemory(new byte[0]), null), body);
    }

    Exchange of(okhttp3.Response answer) throws IOException {
        var handshake = answer.handshake();
        var bare =
                new Response(
                        answer.code(),
                        answer.message(),
                        answer.protocol().toString(),
                        SingleCall.headers(answer.headers()),
                        StoredBody.inMemory(new byte[0]),
                        Certificates.summary(
                                handshake,
                                handshake == null ? List.of() : handshake.peerCertificates()),
                        null);
        return of(bare, answer.body().source());
    }

    private Exchange of(Response bare, BufferedSource source) throws IOException {
        var receiver = new BodyReceiver(LIMITS, Path.of(""));
        Problem shortfall =
                receiver.receive(source, bare.header("Content-Encoding"), -1, Progress.none());
        var whole =
                new Response(
                        bare.status(),
                        bare.reason(),
                        bare.protocol(),
                        bare.headers(),
                        receiver.stored(),
                        bare.tls(),
                        shortfall);
        var phase = new Phase(Phase.Kind.WAITING, 0, Duration.ZERO, took);
        return new Exchange(
                request,
                clock.instant(),
                sent,
                List.of(),
                whole,
                new Timeline(List.of(phase), true),
                new Sizes(0, 0, 0, receiver.onWire(), whole.body().length()));
    }
}
