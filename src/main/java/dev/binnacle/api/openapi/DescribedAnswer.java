package dev.binnacle.api.openapi;

import java.util.List;
import java.util.Locale;

/**
 * An answer that an operation may give.
 *
 * @param status a number, a class such as {@code 2XX}, or {@code default}
 * @param contents a body for each media type; empty = none is described
 */
public record DescribedAnswer(
        String status, String description, List<DescribedHeader> headers, List<Content> contents) {
    public DescribedAnswer {
        headers = List.copyOf(headers);
        contents = List.copyOf(contents);
    }

    /** How closely it fits a status: 0 = not at all, 1 as the default, 2 as a class, 3 exactly. */
    public int fits(int actual) {
        if (status.equals(String.valueOf(actual))) {
            return 3;
        }
        if (status.toUpperCase(Locale.ROOT).equals(actual / 100 + "XX")) {
            return 2;
        }
        return status.equals("default") ? 1 : 0;
    }
}
