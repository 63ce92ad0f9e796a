package dev.binnacle.api;

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

    /** How this request wants to be treated, from its options. */
    public record Rules(boolean followRedirects, boolean trustRedirects, int maxRedirects) {
        /** Hurl's own defaults: a redirect is shown, not followed. */
        public static Rules defaults() {
            return new Rules(false, false, 50);
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
