package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import java.util.List;

/**
 * An answer as it came over the plain wire.
 *
 * @param version such as {@code HTTP/1.1}
 * @param bytes of the body, in its packing
 * @param body empty unless it was to be kept
 * @param again whether the connection can be used for another
 */
record WireAnswer(
        String version,
        int status,
        String reason,
        List<Header> headers,
        long bytes,
        byte[] body,
        boolean again) {
    WireAnswer {
        headers = List.copyOf(headers);
    }
}
