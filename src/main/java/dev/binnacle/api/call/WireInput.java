package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import okio.Buffer;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes as they come over a connection, cut into lines and headers within bounds. */
final class WireInput {
    private static final int MOST_HEAD = 256 << 10;
    private static final int BUFFER = 16 << 10;
    private final Source source;
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int headLeft;
    private boolean touched;

    /** Where bytes come from; -1 = no more will. */
    interface Source {
        int read(byte[] into, int from, int most) throws IOException;
    }

    WireInput(Source source) {
        this.source = source;
    }

    /** A request is about to be sent. */
    void begin() {
        touched = false;
    }

    /** Whether no byte has come since. */
    boolean untouched() {
        return !touched;
    }

    /** Bytes that have come and were not taken. */
    int size() {
        return end - at;
    }

    /** From here on lines may be as long together as a head may be. */
    void expectHead() {
        headLeft = MOST_HEAD;
    }

    /** Lines until an empty one. */
    List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.charAt(0) <= ' ' || line.charAt(colon - 1) <= ' ') {
                throw new ProtocolException("a header line without a name");
            }
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    /** A line of a head, without its end. */
    String line() throws IOException {
        for (int seen = 0; ; ) {
            for (int i = at + seen; i < end; i++) {
                if (buffer[i] == '\n') {
                    int last = i > at && buffer[i - 1] == '\r' ? i - 1 : i;
                    String line = new String(buffer, at, last - at, StandardCharsets.UTF_8);
                    headLeft -= i + 1 - at;
                    at = i + 1;
                    return line;
                }
            }
            seen = end - at;
            if (seen >= headLeft) {
                throw new EOFException("\\n not found: limit=" + MOST_HEAD);
            }
            if (!fill()) {
                throw new EOFException("unexpected end of stream");
            }
        }
    }

    /** Takes bytes that have come. */
    void moveTo(Buffer target, int bytes) {
        target.write(buffer, at, bytes);
        at += bytes;
    }

    /** Takes bytes that have come. */
    void moveTo(ByteArrayOutputStream target, int bytes) {
        target.write(buffer, at, bytes);
        at += bytes;
    }

    void skip(int bytes) {
        at += bytes;
    }

    /** Reads more behind what is there; false = no more comes. */
    boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = 0;
        } else if (end == buffer.length) {
            byte[] room = at > 0 ? buffer : new byte[buffer.length * 2];
            System.arraycopy(buffer, at, room, 0, end - at);
            buffer = room;
            end -= at;
            at = 0;
        }
        int read = source.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        touched |= read > 0;
        return read >= 0;
    }
}
