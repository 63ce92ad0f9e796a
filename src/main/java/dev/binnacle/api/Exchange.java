package dev.binnacle.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call that was answered.
 *
 * @param sent the headers as they went out, those added on the way included
 * @param hops redirects, whether followed or not
 * @param peer the IP address that answered; empty = not known
 */
public record Exchange(
        Request request,
        Instant at,
        List<Header> sent,
        List<Hop> hops,
        Response response,
        Timeline timeline,
        Sizes sizes,
        String peer) {
    private static final int LARGEST = 1 << 20;

    public Exchange {
        sent = List.copyOf(sent);
        hops = List.copyOf(hops);
    }

    /** Of whoever answered. */
    public Exchange(
            Request request,
            Instant at,
            List<Header> sent,
            List<Hop> hops,
            Response response,
            Timeline timeline,
            Sizes sizes) {
        this(request, at, sent, hops, response, timeline, sizes, "");
    }

    /** The same with texts that are shown nowhere covered, in a body too where it is small. */
    public Exchange covered(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        List<Hop> ways =
                hops.stream()
                        .map(hop ->
                                new Hop(
                                        hop.method(),
                                        Redaction.covered(hop.url(), hidden),
                                        hop.status(),
                                        Redaction.covered(hop.location(), hidden),
                                        hop.followed(),
                                        hop.note()))
                        .toList();
        Response answer = response.with(covered(response.headers(), hidden), body(hidden));
        return new Exchange(
                request.covered(hidden),
                at,
                covered(sent, hidden),
                ways,
                answer,
                timeline,
                sizes,
                peer);
    }

    private StoredBody body(Set<String> hidden) {
        StoredBody body = response.body();
        if (body.length() > LARGEST) {
            return body;
        }
        String text = new String(body.first(LARGEST), StandardCharsets.ISO_8859_1);
        Set<String> wanted =
                hidden.stream()
                        .map(each ->
                                new String(
                                        each.getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1))
                        .collect(Collectors.toSet());
        String mark =
                new String(
                        Redaction.MARK.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1);
        String covered = Redaction.covered(text, wanted).replace(Redaction.MARK, mark);
        return covered.equals(text)
                ? body
                : StoredBody.inMemory(covered.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Header> covered(List<Header> headers, Set<String> hidden) {
        return headers.stream()
                .map(each -> new Header(each.name(), Redaction.covered(each.value(), hidden)))
                .toList();
    }
}
