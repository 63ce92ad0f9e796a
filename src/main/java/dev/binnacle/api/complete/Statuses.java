package dev.binnacle.api.complete;

import java.util.List;
import java.util.stream.Stream;

/** Statuses and what they mean. */
final class Statuses {
    private static final List<String> ALL =
            List.of(
                    "200 OK",
                    "201 Created",
                    "202 Accepted",
                    "204 No Content",
                    "206 Partial Content",
                    "301 Moved Permanently",
                    "302 Found",
                    "303 See Other",
                    "304 Not Modified",
                    "307 Temporary Redirect",
                    "308 Permanent Redirect",
                    "400 Bad Request",
                    "401 Unauthorized",
                    "403 Forbidden",
                    "404 Not Found",
                    "405 Method Not Allowed",
                    "406 Not Acceptable",
                    "409 Conflict",
                    "410 Gone",
                    "412 Precondition Failed",
                    "413 Content Too Large",
                    "415 Unsupported Media Type",
                    "416 Range Not Satisfiable",
                    "418 I'm a teapot",
                    "422 Unprocessable Content",
                    "429 Too Many Requests",
                    "500 Internal Server Error",
                    "501 Not Implemented",
                    "502 Bad Gateway",
                    "503 Service Unavailable",
                    "504 Gateway Timeout");

    private Statuses() {}

    static List<Suggestion> all() {
        return Stream.concat(
                        ALL.stream()
                                .map(each ->
                                        new Suggestion(
                                                each.substring(0, 3), "status", each.substring(4))),
                        Stream.of(new Suggestion("*", "status", "any")))
                .toList();
    }
}
