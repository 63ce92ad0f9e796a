package dev.binnacle.server.rest;

import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.RowRange;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows by {@code Range}, and what is said of them. */
final class Ranges {
    private static final Pattern HEADER = Pattern.compile("(?:items=)?([0-9]{1,18})-([0-9]{0,18})");

    private Ranges() {}

    /**
     * @throws dev.binnacle.server.request.ApiException 416 where it ends before it begins
     */
    static RowRange header(@Nullable String header) {
        Matcher range = header == null ? null : HEADER.matcher(header.strip());
        if (range == null || !range.matches()) {
            return RowRange.ALL;
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return new RowRange(first, null);
        }
        long last = Long.parseLong(range.group(2));
        if (last < first) {
            throw refused(
                    "The lower boundary must be lower than or equal to the upper boundary in the"
                            + " Range header.");
        }
        return new RowRange(first, last - first + 1);
    }

    static String contentRange(long first, long last, @Nullable Long total) {
        boolean some = last >= first && (total == null || total != 0);
        return (some ? first + "-" + last : "*") + "/" + (total == null ? "*" : total);
    }

    /**
     * @throws dev.binnacle.server.request.ApiException 416 where the result ends before it begins
     */
    static int status(long first, long last, @Nullable Long total) {
        if (total == null) {
            return 200;
        }
        if (first > total) {
            throw new ApiError(
                            416,
                            "PGRST103",
                            "Requested range not satisfiable",
                            "An offset of %d was requested, but there are only %d rows."
                                    .formatted(first, total),
                            null,
                            Map.of("Content-Range", "*/" + total))
                    .exception();
        }
        return last - first + 1 < total ? 206 : 200;
    }

    private static RuntimeException refused(String details) {
        return ApiError.of(416, "PGRST103", "Requested range not satisfiable", details).exception();
    }
}
