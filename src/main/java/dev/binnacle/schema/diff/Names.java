package dev.binnacle.schema.diff;

import java.util.Locale;

/** How alike two names are. */
final class Names {
    private Names() {}

    /** 1 = the same, 0 = nothing in common: edits needed, by the longer name's length. */
    static double likeness(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int longest = Math.max(left.length(), right.length());
        if (longest == 0) {
            return 1;
        }
        if (left.contains(right) || right.contains(left)) {
            return 0.8;
        }
        return 1 - (double) edits(left, right) / longest;
    }

    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
