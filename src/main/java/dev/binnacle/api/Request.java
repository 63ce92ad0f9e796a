package dev.binnacle.api;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A request ready to be sent: no template is left in it.
 *
 * @param url absolute, http or https
 * @param headers as the user wrote them, in order
 */
public record Request(
        String method, String url, List<Header> headers, Payload payload, Rules rules) {
    public Request {
        headers = List.copyOf(headers);
    }

    /**
     * How this request wants to be treated, from its options.
     *
     * @param insecure whether the server's certificate is left unchecked
     * @param longest from start to the last byte; null = as the program has it
     */
    public record Rules(
            boolean followRedirects,
            boolean trustRedirects,
            int maxRedirects,
            boolean insecure,
            @Nullable Duration longest) {
        /** Hurl's own defaults: a redirect is shown, not followed. */
        public static Rules defaults() {
            return new Rules(false, false, 50, false, null);
        }
    }

    /** The first header of that name, or empty. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
