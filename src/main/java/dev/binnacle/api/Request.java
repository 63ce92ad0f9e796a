package dev.binnacle.api;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            @Nullable Duration longest,
            Login login,
            Transport transport) {
        /** Without a login, over connections as the program makes them. */
        public Rules(
                boolean followRedirects,
                boolean trustRedirects,
                int maxRedirects,
                boolean insecure,
                @Nullable Duration longest) {
            this(
                    followRedirects,
                    trustRedirects,
                    maxRedirects,
                    insecure,
                    longest,
                    Login.none(),
                    Transport.usual());
        }

        /** Hurl's own defaults: a redirect is shown, not followed. */
        public static Rules defaults() {
            return new Rules(false, false, 50, false, null);
        }

        /** The same, that gives nothing of a user to another host. */
        public Rules untrusting() {
            return new Rules(
                    followRedirects, false, maxRedirects, insecure, longest, login, transport);
        }

        /** The same for a host that the login and the own certificate are not meant for. */
        public Rules elsewhere() {
            Transport bare =
                    new Transport(
                            transport.proxy(),
                            transport.issuers(),
                            null,
                            transport.pins(),
                            transport.protocol(),
                            transport.family(),
                            transport.detours(),
                            transport.connect(),
                            transport.mostPerSecond());
            return new Rules(
                    followRedirects,
                    trustRedirects,
                    maxRedirects,
                    insecure,
                    longest,
                    Login.none(),
                    bare);
        }
    }

    /** The same with one more header. */
    public Request with(Header header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, url, more, payload, rules);
    }

    /** The same with texts that are shown nowhere covered, in all but what it carries. */
    public Request covered(Set<String> hidden) {
        return new Request(
                method,
                Redaction.covered(url, hidden),
                Exchange.covered(headers, hidden),
                payload,
                rules);
    }

    /** The same, treated otherwise. */
    public Request with(Rules other) {
        return new Request(method, url, headers, payload, other);
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
