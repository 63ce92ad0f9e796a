package dev.binnacle.api.call;

import okio.Buffer;
import okio.Source;
import okio.Timeout;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of an answer while it comes, freed from what frames it and still packed. */
final class WireBody implements Source {
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
    private final WireInput input;
    private final Framing framing;
    private long left;
    private boolean begun;
    private boolean ended;

    private enum Framing {
        LENGTH,
        CHUNKS,
        CLOSE
    }

    private WireBody(WireInput input, Framing framing, long left) {
        this.input = input;
        this.framing = framing;
        this.left = left;
    }

    static WireBody ofLength(WireInput input, long bytes) {
        return new WireBody(input, Framing.LENGTH, bytes);
    }

    static WireBody ofChunks(WireInput input) {
        return new WireBody(input, Framing.CHUNKS, 0);
    }

    static WireBody untilClose(WireInput input) {
        return new WireBody(input, Framing.CLOSE, Long.MAX_VALUE);
    }

    /** Whether it has come to its end, and the connection may bring another answer. */
    boolean isOver() {
        return ended && framing != Framing.CLOSE && input.size() == 0;
    }

    /** Bytes that have come, after waiting for some; -1 = the body is over. */
    private int ready() throws IOException {
        if (left == 0 && !ended) {
            left = framing == Framing.CHUNKS ? chunk() : 0;
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        if (input.size() == 0 && !input.fill()) {
            if (framing != Framing.CLOSE) {
                throw new EOFException("unexpected end of stream");
            }
            ended = true;
            return -1;
        }
        return (int) Math.min(left, input.size());
    }

    /** The length of the next chunk; 0 = there is none, and what trails was read. */
    private long chunk() throws IOException {
        input.expectHead();
        if (begun && !input.line().isEmpty()) {
            throw new ProtocolException("a chunk that is longer than it says");
        }
        begun = true;
        Matcher size = CHUNK.matcher(input.line());
        if (!size.matches()) {
            throw new ProtocolException("a chunk without a length");
        }
        long length = Long.parseLong(size.group(1), 16);
        if (length == 0) {
            input.headers();
        }
        return length;
    }

    /**
     * Reads all of it.
     *
     * @param kept where to; null = it is only counted
     * @param most bytes that are kept; with more it fails
     * @return bytes that came
     */
    long drain(@Nullable ByteArrayOutputStream kept, long most) throws IOException {
        long bytes = 0;
        for (int piece; (piece = ready()) >= 0; bytes += piece) {
            if (kept == null) {
                input.skip(piece);
            } else if (bytes + piece > most) {
                throw new ProtocolException("the body passes " + most + " bytes");
            } else {
                input.moveTo(kept, piece);
            }
            left -= piece;
        }
        return bytes;
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
        int piece = (int) Math.min(ready(), most);
        if (piece > 0) {
            input.moveTo(sink, piece);
            left -= piece;
        }
        return piece;
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    /** The connection is another's to close. */
    @Override
    public void close() {}
}
