package dev.binnacle.schema.lint;

import java.util.Comparator;
import java.util.List;

/** The word that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** A sentence that names it, where one is near enough to have been meant. */
    static String sentence(String word, List<String> words) {
        String near = of(word, words);
        return distance(word, near) * 3 <= word.length() + 3 ? "The nearest is " + near + "." : "";
    }

    private static String of(String word, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(other -> distance(word, other)))
                .orElse(word);
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(change, Math.min(last[j], last[j - 1]) + 1);
            }
        }
        return last[other.length()];
    }
}
