package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers of HTTP/1.1, strictly and within bounds: what is in doubt is refused. */
final class WireReader {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern STATUS = Pattern.compile("(HTTP/1\\.[01]) (\\d{3})(?: (.*))?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private final WireInput input;

    WireReader(WireInput.Source source) {
        input = new WireInput(source);
    }

    /** A request is about to be sent. */
    void begin() {
        input.begin();
    }

    /** Whether no byte has come since. */
    boolean untouched() {
        return input.untouched();
    }

    /**
     * Reads one answer as far as its body.
     *
     * @param bodiless whether the request was one whose answer has no body
     */
    WireHead head(boolean bodiless) throws IOException {
        input.expectHead();
        while (true) {
            String line = input.line();
            Matcher status = STATUS.matcher(line);
            if (!status.matches()) {
                throw new ProtocolException(
                        "Unexpected status line: "
                                + line.substring(0, Math.min(80, line.length())));
            }
            int code = Integer.parseInt(status.group(2));
            List<Header> headers = input.headers();
            if (code >= 200) {
                String reason = status.group(3) == null ? "" : status.group(3);
                return head(status.group(1), code, reason, headers, bodiless);
            }
            if (code == 101) {
                throw new ProtocolException("the server changed the protocol unasked");
            }
        }
    }

    private WireHead head(
            String version, int status, String reason, List<Header> headers, boolean bodiless)
            throws IOException {
        List<String> codings = values(headers, "Transfer-Encoding");
        List<String> lengths = values(headers, "Content-Length");
        long announced = lengths.isEmpty() ? -1 : length(lengths);
        boolean stays = stays(version, headers);
        WireBody body;
        if (bodiless || status == NO_CONTENT || status == NOT_MODIFIED) {
            body = WireBody.ofLength(input, 0);
            stays &= status != NO_CONTENT || announced <= 0;
        } else if (!codings.isEmpty()) {
            if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
                throw new ProtocolException("unknown transfer encoding");
            }
            body = WireBody.ofChunks(input);
            stays &= lengths.isEmpty();
        } else {
            body =
                    lengths.isEmpty()
                            ? WireBody.untilClose(input)
                            : WireBody.ofLength(input, announced);
        }
        return new WireHead(version, status, reason, headers, announced, stays, body);
    }

    /**
     * Reads one answer whole.
     *
     * @param bodiless whether the request was one whose answer has no body
     * @param mostKept bytes of the body that is kept; negative = it is only counted
     */
    WireAnswer read(boolean bodiless, long mostKept) throws IOException {
        WireHead head = head(bodiless);
        @Nullable ByteArrayOutputStream kept = mostKept < 0 ? null : new ByteArrayOutputStream();
        long bytes = head.body().drain(kept, mostKept);
        return new WireAnswer(head, bytes, kept == null ? new byte[0] : kept.toByteArray());
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
        boolean usually = version.equals("HTTP/1.1");
        String said = usually ? "close" : "keep-alive";
        boolean isSaid = false;
        for (Header each : headers) {
            isSaid |= each.is("Connection") && each.value().equalsIgnoreCase(said);
        }
        return isSaid != usually;
    }

    private static long length(List<String> said) throws ProtocolException {
        String first = said.getFirst();
        boolean agreed = said.equals(Collections.nCopies(said.size(), first));
        if (!agreed || !LENGTH.matcher(first).matches()) {
            throw new ProtocolException("The length of the body is in doubt: " + said);
        }
        return Long.parseLong(first);
    }
}
