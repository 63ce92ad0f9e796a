package dev.binnacle.api.complete;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What may stand at a caret, the likeliest first.
 *
 * @param start offset of the first character that a suggestion replaces
 * @param end offset after the last one
 */
public record Offers(int start, int end, List<Suggestion> suggestions) {
    /** Nothing is offered. */
    public static final Offers NONE = new Offers(0, 0, List.of());

    private static final int MOST = 60;

    public Offers {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Of all these, those that what is typed is the beginning of, then those that hold it.
     *
     * @param typed part of the text from {@code start} on, signs before the word left out
     */
    static Offers fitting(int start, int end, String typed, List<Suggestion> all) {
        List<Suggestion> fitting =
                Stream.concat(
                                all.stream().filter(each -> begins(each, typed)),
                                all.stream()
                                        .filter(each -> !begins(each, typed))
                                        .filter(each -> holds(each, typed)))
                        .distinct()
                        .limit(MOST)
                        .toList();
        return new Offers(start, end, fitting);
    }

    private static boolean begins(Suggestion each, String typed) {
        String word = word(each);
        return word.regionMatches(true, 0, typed, 0, typed.length());
    }

    private static boolean holds(Suggestion each, String typed) {
        return typed.length() > 1
                && word(each).toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    private static String word(Suggestion each) {
        int at = 0;
        String text = each.text();
        while (at < text.length() - 1 && "{[.'\"/".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    /** The same in a text in which what they were made of begins later. */
    Offers shifted(int by) {
        return new Offers(start + by, end + by, suggestions);
    }
}
