package dev.binnacle.workspace.store;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that was sent and what came back.
 *
 * @param id given by the store when it is added
 * @param request path of its file under {@code requests/}; empty = it has none
 * @param status HTTP status; 0 = no answer came
 * @param requestBytes size of the body sent
 * @param responseBytes size of the body received, before any cut
 * @param requestText as sent; credentials in its headers are not kept
 * @param responseHead status line and headers
 * @param responseBody as text, cut at {@link #KEPT} characters
 * @param problem why no answer came; null = one did
 */
public record Call(
        long id,
        String request,
        Instant at,
        String method,
        String url,
        int status,
        Duration duration,
        long requestBytes,
        long responseBytes,
        String requestText,
        String responseHead,
        String responseBody,
        @Nullable String problem) {
    /** How much of a text is kept, in characters. */
    public static final int KEPT = 256 * 1024;

    static String capped(String text) {
        if (text.length() <= KEPT) {
            return text;
        }
        // never half of a surrogate pair: PostgreSQL refuses it
        int end = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return text.substring(0, end);
    }
}
