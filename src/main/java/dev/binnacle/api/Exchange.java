package dev.binnacle.api;

import java.time.Instant;
import java.util.List;

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
}
