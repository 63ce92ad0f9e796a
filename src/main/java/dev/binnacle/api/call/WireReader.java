package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers of HTTP/1.1, strictly and within bounds: what is in doubt is refused. */
final class WireReader {
    private static final int MOST_HEAD = 256 << 10;
    private static final int MOST_INTERIM = 10;
    private static final int BUFFER = 16 << 10;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern STATUS = Pattern.compile("(HTTP/1\\.[01]) (\\d{3})(?: (.*))?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
    private final Source source;
    private final long mostKept;
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int headLeft;
    private boolean touched;

    /** Where bytes come from; -1 = no more will. */
    interface Source {
        int read(byte[] into, int from, int most) throws IOException;
    }

    /**
     * @param mostKept bytes of a body that is kept
     */
    WireReader(Source source, long mostKept) {
        this.source = source;
        this.mostKept = mostKept;
    }

    /** A request is about to be sent. */
    void begin() {
        touched = false;
    }

    /** Whether no byte has come since. */
    boolean untouched() {
        return !touched;
    }

    /** Whether nothing has come that was not asked for. */
    private boolean empty() {
        return at == end;
    }

    /**
     * Reads one answer.
     *
     * @param bodiless whether the request was one whose answer has no body
     * @param keep whether the body is wanted
     */
    WireAnswer read(boolean bodiless, boolean keep) throws IOException {
        headLeft = MOST_HEAD;
        for (int interim = 0; interim < MOST_INTERIM; interim++) {
            String line = line();
            Matcher status = STATUS.matcher(line);
            if (!status.matches()) {
                throw new ProtocolException(
                        "Unexpected status line: "
                                + line.substring(0, Math.min(80, line.length())));
            }
            int code = Integer.parseInt(status.group(2));
            List<Header> headers = headers();
            if (code >= 200) {
                boolean none = bodiless || code == NO_CONTENT || code == NOT_MODIFIED;
                String reason = status.group(3) == null ? "" : status.group(3);
                return answer(status.group(1), code, reason, headers, none, keep);
            }
            if (code == 101) {
                throw new ProtocolException("the server changed the protocol unasked");
            }
        }
        throw new ProtocolException("too many answers that say to wait");
    }

    private WireAnswer answer(
            String version,
            int status,
            String reason,
            List<Header> headers,
            boolean none,
            boolean keep)
            throws IOException {
        var kept = keep ? new ByteArrayOutputStream() : null;
        List<String> codings = values(headers, "Transfer-Encoding");
        List<String> lengths = values(headers, "Content-Length");
        boolean framed = true;
        long bytes;
        if (none) {
            bytes = 0;
        } else if (!codings.isEmpty()) {
            if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
                throw new ProtocolException("unknown transfer encoding");
            }
            bytes = chunks(kept);
            framed = lengths.isEmpty();
        } else if (!lengths.isEmpty()) {
            bytes = take(length(lengths), kept);
        } else {
            bytes = rest(kept);
            framed = false;
        }
        byte[] body = kept == null ? new byte[0] : kept.toByteArray();
        boolean again = framed && stays(version, headers) && empty();
        return new WireAnswer(version, status, reason, headers, bytes, body, again);
    }

    private static List<String> values(List<Header> headers, String name) {
        List<String> values = new ArrayList<>(1);
        for (Header each : headers) {
            if (each.is(name)) {
                values.add(each.value());
            }
        }
        return values;
    }

    private static boolean stays(String version, List<Header> headers) {
        List<String> said = values(headers, "Connection");
        return version.equals("HTTP/1.1")
                ? said.stream().noneMatch(each -> each.equalsIgnoreCase("close"))
                : said.stream().anyMatch(each -> each.equalsIgnoreCase("keep-alive"));
    }

    private static long length(List<String> said) throws ProtocolException {
        String first = said.getFirst();
        boolean agreed = said.stream().allMatch(first::equals);
        if (!agreed || !LENGTH.matcher(first).matches()) {
            throw new ProtocolException("the length of the body is in doubt");
        }
        return Long.parseLong(first);
    }

    private List<Header> headers() throws IOException {
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

    private long chunks(@Nullable ByteArrayOutputStream kept) throws IOException {
        long bytes = 0;
        while (true) {
            headLeft = MOST_HEAD;
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw new ProtocolException("a chunk without a length");
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                headers();
                return bytes;
            }
            bytes += take(length, kept);
            if (!line().isEmpty()) {
                throw new ProtocolException("a chunk that is longer than it says");
            }
        }
    }

    private long take(long length, @Nullable ByteArrayOutputStream kept) throws IOException {
        for (long left = length; left > 0; ) {
            if (empty() && !fill()) {
                throw new EOFException("unexpected end of stream");
            }
            int piece = (int) Math.min(left, end - at);
            keep(piece, kept);
            left -= piece;
        }
        return length;
    }

    private long rest(@Nullable ByteArrayOutputStream kept) throws IOException {
        long bytes = 0;
        while (!empty() || fill()) {
            bytes += end - at;
            keep(end - at, kept);
        }
        return bytes;
    }

    private void keep(int piece, @Nullable ByteArrayOutputStream kept) throws IOException {
        if (kept != null) {
            if (kept.size() + piece > mostKept) {
                throw new ProtocolException("the body passes " + mostKept + " bytes");
            }
            kept.write(buffer, at, piece);
        }
        at += piece;
    }

    /** A line of a head, without its end. */
    private String line() throws IOException {
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

    /** Reads more behind what is there; false = no more comes. */
    private boolean fill() throws IOException {
        if (empty()) {
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
