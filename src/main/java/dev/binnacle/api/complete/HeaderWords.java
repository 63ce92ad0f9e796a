package dev.binnacle.api.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Registered names of headers, and what they commonly say. */
final class HeaderWords {
    private static final List<String> OF_REQUESTS =
            List.of(
                    "Accept",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Authorization",
                    "Cache-Control",
                    "Content-Disposition",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Length",
                    "Content-Type",
                    "Cookie",
                    "Date",
                    "Expect",
                    "Forwarded",
                    "From",
                    "Host",
                    "Idempotency-Key",
                    "If-Match",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Range",
                    "If-Unmodified-Since",
                    "Origin",
                    "Prefer",
                    "Range",
                    "Referer",
                    "TE",
                    "Traceparent",
                    "Upgrade",
                    "User-Agent",
                    "X-Api-Key",
                    "X-Forwarded-For",
                    "X-Request-Id",
                    "X-Requested-With");
    private static final List<String> OF_ANSWERS =
            List.of(
                    "Accept-Ranges",
                    "Access-Control-Allow-Headers",
                    "Access-Control-Allow-Methods",
                    "Access-Control-Allow-Origin",
                    "Age",
                    "Allow",
                    "Cache-Control",
                    "Content-Disposition",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Length",
                    "Content-Location",
                    "Content-Range",
                    "Content-Security-Policy",
                    "Content-Type",
                    "Date",
                    "ETag",
                    "Expires",
                    "Last-Modified",
                    "Link",
                    "Location",
                    "Preference-Applied",
                    "Retry-After",
                    "Server",
                    "Set-Cookie",
                    "Strict-Transport-Security",
                    "Transfer-Encoding",
                    "Vary",
                    "WWW-Authenticate",
                    "X-Content-Type-Options",
                    "X-Request-Id");
    private static final List<String> MEDIA =
            List.of(
                    "application/json",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "application/octet-stream",
                    "application/pdf",
                    "application/problem+json",
                    "application/merge-patch+json",
                    "application/json-patch+json",
                    "application/x-ndjson",
                    "application/graphql-response+json",
                    "multipart/form-data",
                    "text/plain; charset=utf-8",
                    "text/html",
                    "text/csv",
                    "text/xml",
                    "text/event-stream",
                    "image/png",
                    "image/jpeg",
                    "image/svg+xml",
                    "*/*");
    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry("accept", MEDIA),
                    Map.entry("content-type", MEDIA),
                    Map.entry("accept-encoding", List.of("gzip", "br", "deflate", "identity")),
                    Map.entry("content-encoding", List.of("gzip", "br", "deflate")),
                    Map.entry("accept-language", List.of("en", "de", "fr", "es", "en-US,en;q=0.9")),
                    Map.entry("authorization", List.of("Bearer {{token}}", "Basic ", "Digest ")),
                    Map.entry("cache-control", List.of("no-cache", "no-store", "max-age=0")),
                    Map.entry("connection", List.of("keep-alive", "close")),
                    Map.entry("expect", List.of("100-continue")),
                    Map.entry("idempotency-key", List.of("{{newUuid}}")),
                    Map.entry("x-request-id", List.of("{{newUuid}}")),
                    Map.entry("if-none-match", List.of("*")),
                    Map.entry("if-match", List.of("*")),
                    Map.entry("range", List.of("bytes=0-1023")),
                    Map.entry("x-requested-with", List.of("XMLHttpRequest")),
                    Map.entry(
                            "prefer",
                            List.of(
                                    "return=representation",
                                    "return=minimal",
                                    "count=exact",
                                    "respond-async")));

    private HeaderWords() {}

    /**
     * Those that were seen first.
     *
     * @param after what follows a name
     */
    static List<Suggestion> names(boolean ofAnswer, List<String> seen, String after) {
        var all = new ArrayList<Suggestion>();
        seen.stream()
                .distinct()
                .forEach(name -> all.add(new Suggestion(name + after, "header", "seen")));
        (ofAnswer ? OF_ANSWERS : OF_REQUESTS)
                .stream()
                        .filter(name -> seen.stream().noneMatch(name::equalsIgnoreCase))
                        .forEach(name -> all.add(new Suggestion(name + after, "header", "")));
        return all;
    }

    static List<Suggestion> values(String name) {
        return VALUES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of()).stream()
                .map(value -> new Suggestion(value, "value", ""))
                .toList();
    }
}
