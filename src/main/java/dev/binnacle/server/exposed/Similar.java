package dev.binnacle.server.exposed;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which of some names was probably meant: likeness of their letter pairs and triples. */
public final class Similar {
    private static final double LEAST_COMMON = 0.33;

    private Similar() {}

    /**
     * @param least 0 to 1
     * @return null = none is that much alike
     */
    public static @Nullable String best(Collection<String> names, String meant, double least) {
        String best = null;
        double most = Math.max(least, LEAST_COMMON);
        Map<String, Integer> grams = grams(meant, 2);
        if (grams.isEmpty()) {
            return null;
        }
        for (String name : names) {
            if (cosine(grams, grams(name, 2)) < LEAST_COMMON
                    && cosine(grams(meant, 3), grams(name, 3)) < LEAST_COMMON) {
                continue;
            }
            double alike = closeness(lower(meant), lower(name));
            if (alike >= most && (best == null || alike > most)) {
                best = name;
                most = alike;
            }
        }
        return best;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> grams(String text, int length) {
        String padded = "-" + lower(text).replaceAll("[^\\p{L}\\p{N}_, ]+", "") + "-";
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + length <= padded.length(); i++) {
            grams.merge(padded.substring(i, i + length), 1, Integer::sum);
        }
        return grams;
    }

    private static double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        double dot = 0;
        for (Map.Entry<String, Integer> each : one.entrySet()) {
            dot += each.getValue() * (double) other.getOrDefault(each.getKey(), 0);
        }
        return dot == 0 ? 0 : dot / (norm(one) * norm(other));
    }

    private static double norm(Map<String, Integer> grams) {
        double sum = 0;
        for (int count : grams.values()) {
            sum += (double) count * count;
        }
        return Math.sqrt(sum);
    }

    /** 1 less the edit distance over the longer one's length. */
    private static double closeness(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - row[other.length()] / (double) longest;
    }
}
