package dev.binnacle.api.body;

import java.util.stream.IntStream;

/** Finds a text in another, without regard to case, place after place. */
public final class TextSearch {
    private TextSearch() {}

    /** The places where it starts, first to last, found as they are asked for. */
    public static IntStream places(String text, String sought) {
        if (sought.isEmpty()) {
            return IntStream.empty();
        }
        return IntStream.iterate(
                next(text, sought, 0),
                place -> place >= 0,
                place -> next(text, sought, place + sought.length()));
    }

    private static int next(String text, String sought, int from) {
        char upper = Character.toUpperCase(sought.charAt(0));
        char lower = Character.toLowerCase(sought.charAt(0));
        for (int at = from; at <= text.length() - sought.length(); at++) {
            char c = text.charAt(at);
            if ((c == upper || c == lower)
                    && text.regionMatches(true, at, sought, 0, sought.length())) {
                return at;
            }
        }
        return -1;
    }
}
