package dev.binnacle.api.jsonpath;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions of RFC 9485, in time linear in the text. */
final class Patterns {
    private Patterns() {}

    /**
     * @param whole whether the pattern must fit the whole text
     * @return false where the pattern is none
     */
    static boolean fits(String pattern, String text, boolean whole) {
        try {
            Pattern compiled = Pattern.compile(translated(pattern));
            return whole ? compiled.matches(text) : compiled.matcher(text).find();
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    /** There a dot fits neither line feed nor carriage return. */
    private static String translated(String pattern) {
        var translated = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                translated.append(c).append(pattern.charAt(++i));
            } else if (c == '.' && !inClass) {
                translated.append("[^\\n\\r]");
            } else {
                inClass = c == '[' || (inClass && c != ']');
                translated.append(c);
            }
        }
        return translated.toString();
    }
}
