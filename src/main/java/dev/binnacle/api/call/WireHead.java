package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Response;
import dev.binnacle.api.StoredBody;
import dev.binnacle.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What an answer says before its body.
 *
 * @param version such as {@code HTTP/1.1}
 * @param announced bytes of the body, in its packing; -1 = not told
 * @param stays whether the connection may be used for another once the body is over
 * @param body still to be read
 */
record WireHead(
        String version,
        int status,
        String reason,
        List<Header> headers,
        long announced,
        boolean stays,
        WireBody body) {
    WireHead {
        headers = List.copyOf(headers);
    }

    /** Names and values with what parts and ends them. */
    long byteCount() {
        long bytes = 0;
        for (Header each : headers) {
            bytes += each.name().length() + each.value().length() + 4L;
        }
        return bytes;
    }

    /** How the body is packed; empty = not at all. */
    String encoding() {
        for (Header each : headers) {
            if (each.is("Content-Encoding")) {
                return each.value();
            }
        }
        return "";
    }

    /** The answer with its body, as far as that came. */
    Response with(StoredBody stored, @Nullable Problem shortfall) {
        String protocol = version.toLowerCase(Locale.ROOT);
        return new Response(status, reason, protocol, headers, stored, null, shortfall);
    }

    /** Whether the connection can be used for another. */
    boolean again() {
        return stays && body.isOver();
    }
}
