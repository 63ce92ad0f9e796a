package dev.binnacle.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One call that was answered.
 *
 * @param sent the headers as they went out, those added on the way included
 * @param hops redirects, whether followed or not
 */
public record Exchange(
        Request request,
        Instant at,
        List<Header> sent,
        List<Hop> hops,
        Response response,
        Timeline timeline,
        Sizes sizes) {
    public Exchange {
        sent = List.copyOf(sent);
        hops = List.copyOf(hops);
    }

    /** The same with texts that are shown nowhere covered, in all but the body. */
    public Exchange covered(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        Request asked =
                new Request(
                        request.method(),
                        Redaction.covered(request.url(), hidden),
                        covered(request.headers(), hidden),
                        request.payload(),
                        request.rules());
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
        Response answer = response.with(covered(response.headers(), hidden));
        return new Exchange(asked, at, covered(sent, hidden), ways, answer, timeline, sizes);
    }

    private static List<Header> covered(List<Header> headers, Set<String> hidden) {
        return headers.stream()
                .map(each -> new Header(each.name(), Redaction.covered(each.value(), hidden)))
                .toList();
    }
}
