package dev.binnacle.api.transfer.script;

import java.util.List;
import java.util.stream.Stream;

/** What scripts call true: all but nothing, null, false, 0 and the empty text. */
final class Truthy {
    private Truthy() {}

    /** Asserts that together say it; none where they would not say the same. */
    static List<String> of(String query) {
        if (query.matches("(header|cookie) .*|body")) {
            return List.of(query + " exists", query + " not isEmpty");
        }
        return query.startsWith("jsonpath ")
                ? Stream.of("null", "false", "0", "\"\"")
                        .map(falsy -> query + " != " + falsy)
                        .toList()
                : List.of();
    }
}
