package dev.binnacle.api;

import dev.binnacle.api.body.BodyView;
import dev.binnacle.api.hurl.SecretsOut;
import dev.binnacle.base.Problem;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Makes the record of a call that history keeps: secrets taken out, the body cut. */
public final class CallRecord {
    private CallRecord() {}

    /**
     * @param path of the request's file; empty for none
     * @param source the request as written
     */
    public static RequestHistory.Call answered(
            String path, String source, Exchange exchange, BodyView body) {
        Response response = exchange.response();
        String raw = body.raw();
        String kept = raw.substring(0, Math.min(raw.length(), RequestHistory.MOST_BODY));
        Problem shortfall = response.shortfall();
        return new RequestHistory.Call(
                0,
                path,
                exchange.at(),
                exchange.request().method(),
                Redaction.url(exchange.request().url()),
                response.status(),
                exchange.timeline().total(),
                exchange.sizes().sentBody(),
                response.body().length(),
                SecretsOut.of(source),
                head(response),
                Redaction.json(kept.replace('\0', '\uFFFD'), name -> Redaction.MARK),
                shortfall == null ? "" : shortfall.sentence());
    }

    /**
     * @param took how long it was tried
     */
    public static RequestHistory.Call failed(
            String path,
            String source,
            Request request,
            Instant at,
            Duration took,
            Problem problem) {
        return new RequestHistory.Call(
                0,
                path,
                at,
                request.method(),
                Redaction.url(request.url()),
                0,
                took,
                0,
                0,
                SecretsOut.of(source),
                "",
                "",
                problem.sentence());
    }

    private static String head(Response response) {
        String first =
                response.protocol() + " " + response.status() + " " + response.reason() + "\n";
        return first
                + Redaction.headers(response.headers()).stream()
                        .map(header -> header.name() + ": " + header.value())
                        .collect(Collectors.joining("\n"));
    }
}
