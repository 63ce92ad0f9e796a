package dev.binnacle.api.call;

import dev.binnacle.api.Phase;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.live.AnswerWatcher;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.Inflater;

/**
 * Takes a body in, unpacking it on the way: to memory, from some size on to a file, and never more
 * than the cap, however small it was when packed.
 */
final class BodyReceiver {
    private static final long STEP = 64L << 10;
    private static final int MOST_LAYERS = 4;
    private static final Set<String> BARE = Set.of("", "identity");
    private static final Set<String> KNOWN =
            Set.of("", "identity", "gzip", "x-gzip", "deflate", "br");
    private static final Problem STOPPED =
            Problem.of(ProblemCode.CALL_BROKEN_OFF, "The stream was stopped here.", "")
                    .hint("What came before is kept.");
    private final CallLimits limits;
    private final Spool body;
    private final Spool packed;
    private AnswerWatcher watcher = AnswerWatcher.none();
    private boolean watched;
    private boolean unpacks;
    private long unpacked;
    private long onWire;
    private long reported = System.nanoTime();

    BodyReceiver(CallLimits limits, Path folder) {
        this.limits = limits;
        body = new Spool(limits.inMemory(), folder);
        packed = new Spool(limits.inMemory(), folder);
    }

    /** Tells of all that comes, and goes on past the cap: of that only the first is kept. */
    void watchedBy(AnswerWatcher by) {
        watcher = by;
        watched = true;
    }

    /**
     * The same, of a body that may break off: it is kept as far as it came.
     *
     * @throws CancellationException when the progress was cancelled; nothing is kept
     */
    @Nullable Problem take(
            BufferedSource source,
            String encoding,
            long announced,
            FailureExplainer explainer,
            Progress progress)
            throws IOException {
        try {
            return receive(source, encoding, announced, progress);
        } catch (CancellationException cancelled) {
            stored().close();
            throw cancelled;
        } catch (IOException broken) {
            if (watcher.stopped()) {
                return STOPPED;
            }
            if (progress.cancelled()) {
                stored().close();
                throw new CancellationException("the call was cancelled");
            }
            return explainer.explain(broken, Phase.Kind.BODY);
        }
    }

    /**
     * Reads to the end or to the cap.
     *
     * @param announced bytes on the wire, or negative when not told
     * @return the shortfall when the cap ended it, else null
     */
    @Nullable Problem receive(
            BufferedSource source, String encoding, long announced, Progress progress)
            throws IOException {
        if (source.exhausted()) {
            return null;
        }
        unpacks = unpacks(encoding);
        Source unpacking = unpack(count(source), encoding);
        var chunk = new Buffer();
        while (watched || unpacked < limits.largest()) {
            long room = watched ? STEP : limits.largest() - unpacked;
            long read = unpacking.read(chunk, Math.min(STEP, room));
            if (read < 0) {
                return unpacked > body.length() ? notKept() : stillPacked(encoding);
            }
            unpacked += read;
            if (watched) {
                watcher.took(chunk.snapshot());
            }
            keep(chunk, read);
            progress.check();
            report(announced, progress);
        }
        return unpacking.read(chunk, 1) < 0 ? stillPacked(encoding) : tooLarge();
    }

    /** Ten times a second: a fast answer has thousands of pieces. */
    private void report(long announced, Progress progress) {
        long now = System.nanoTime();
        if (now - reported > 100_000_000) {
            reported = now;
            progress.at(
                    announced > 0 ? Math.min(1, onWire / (double) announced) : -1,
                    unpacked / 1024 + " KB");
        }
    }

    private static @Nullable Problem stillPacked(String encoding) {
        return encoding.isEmpty() || isKnown(layers(encoding))
                ? null
                : Problem.of(
                        ProblemCode.ANSWER_PACKED,
                        "The body is packed as " + encoding + " and shown so.",
                        "");
    }

    /** In the order they were put on. */
    private static List<String> layers(String encoding) {
        return List.of(encoding.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*"));
    }

    private static boolean isKnown(List<String> layers) {
        return layers.size() <= MOST_LAYERS && KNOWN.containsAll(layers);
    }

    private static boolean unpacks(String encoding) {
        List<String> layers = layers(encoding);
        return isKnown(layers) && !BARE.containsAll(layers);
    }

    private Problem tooLarge() {
        return Problem.of(
                        ProblemCode.ANSWER_TOO_LARGE,
                        "The body is cut at " + limits.largest() + " bytes.",
                        "It goes on after that; the call was ended.")
                .hint("What came before the cut is kept and shown.");
    }

    private Problem notKept() {
        return Problem.of(
                        ProblemCode.ANSWER_TOO_LARGE,
                        "Of the body the first " + body.length() + " bytes are kept.",
                        "It was watched while it came.")
                .hint("What came after was shown as it came.");
    }

    private Source count(Source source) {
        return new ForwardingSource(source) {
            @Override
            public long read(Buffer target, long most) throws IOException {
                long read = super.read(target, most);
                if (read > 0) {
                    onWire += read;
                    keepPacked(target, read);
                }
                return read;
            }
        };
    }

    private static Source unpack(Source source, String encoding) throws IOException {
        if (encoding.isEmpty()) {
            return source;
        }
        List<String> layers = layers(encoding);
        if (!isKnown(layers)) {
            return source;
        }
        Source unpacked = source;
        for (String layer : layers.reversed()) {
            unpacked =
                    switch (layer) {
                        case "gzip", "x-gzip" -> new GzipSource(unpacked);
                        case "deflate" -> inflating(Okio.buffer(unpacked));
                        case "br" ->
                                Okio.source(
                                        new BrotliInputStream(Okio.buffer(unpacked).inputStream()));
                        default -> unpacked;
                    };
        }
        return unpacked;
    }

    /** Servers say deflate for both the bare format and the one with a header. */
    private static Source inflating(BufferedSource source) throws IOException {
        boolean withHeader = source.request(1) && (source.getBuffer().getByte(0) & 0x0f) == 8;
        return new InflaterSource(source, new Inflater(!withHeader));
    }

    private void keep(Buffer chunk, long count) throws IOException {
        if (unpacked > limits.largest()) {
            chunk.clear();
        } else {
            body.take(chunk, count);
        }
    }

    /** The last bytes of the target once more, as they came. */
    private void keepPacked(Buffer target, long count) throws IOException {
        if (unpacks && packed.length() + count <= limits.largest()) {
            var copy = new Buffer();
            target.copyTo(copy, target.size() - count, count);
            packed.take(copy, count);
        }
    }

    /** What has come so far. Call once. */
    StoredBody stored() throws IOException {
        StoredBody kept = body.stored();
        return unpacks ? kept.packedAs(packed.stored()) : kept;
    }

    long onWire() {
        return onWire;
    }
}
