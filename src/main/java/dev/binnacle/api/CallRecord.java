package dev.binnacle.api;

import dev.binnacle.base.Problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes the record of a call that history keeps: secrets taken out, the body cut. */
public final class CallRecord {
    private CallRecord() {}

    public static RequestHistory.Call answered(String path, String source, Exchange exchange) {
        Response response = exchange.response();
        return new RequestHistory.Call(
                0,
                exchange.at(),
                path,
                source,
                exchange.request().method(),
                Redaction.url(exchange.request().url()),
                Redaction.headers(exchange.sent()),
                response.status(),
                response.reason(),
                Redaction.headers(response.headers()),
                response.body().first(RequestHistory.MOST_BODY),
                response.body().length(),
                exchange.timeline().total(),
                response.shortfall());
    }

    public static RequestHistory.Call failed(
            String path, String source, Request request, Instant at, Problem problem) {
        return new RequestHistory.Call(
                0,
                at,
                path,
                source,
                request.method(),
                Redaction.url(request.url()),
                Redaction.headers(request.headers()),
                0,
                "",
                List.of(),
                new byte[0],
                0,
                Duration.ZERO,
                problem);
    }
}
