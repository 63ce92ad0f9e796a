package dev.binnacle.api.hurl;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import java.util.Map;

/** Regular expressions as Hurl has them: of the linear kind. */
public final class LinearPattern {
    private static final Pattern REPEAT = Pattern.compile("\\{\\d+(,\\d*)?\\}.*");

    /** The words that Hurl has for what is wrong. */
    private static final Map<String, String> HURLS =
            Map.of(
                    "missing closing ]", "unclosed character class",
                    "missing closing )", "unclosed group",
                    "unexpected )", "unopened group",
                    "missing argument to repetition operator",
                            "repetition operator missing expression",
                    "invalid nested repetition operator", "repetition operator missing expression");

    private LinearPattern() {}

    /**
     * @throws PatternSyntaxException where it is none
     */
    public static Pattern of(String text) {
        refuseStrayBrace(text);
        return Pattern.compile(text);
    }

    /** What stands between slashes, without the backslashes that keep it from ending early. */
    public static String unslashed(String content) {
        return content.replace("\\/", "/");
    }

    /** What is wrong with one, in a few words; empty = nothing. */
    static String fault(String text) {
        try {
            of(text);
            return "";
        } catch (PatternSyntaxException broken) {
            String told = broken.getDescription();
            return HURLS.getOrDefault(told, told);
        }
    }

    /** A brace that counts nothing, which Hurl's expressions do not have without a backslash. */
    private static void refuseStrayBrace(String pattern) {
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                boolean braced = i + 2 < pattern.length() && pattern.charAt(i + 2) == '{';
                i = braced ? Math.max(i + 1, pattern.indexOf('}', i)) : i + 1;
            } else if (c == '{' && !inClass && !REPEAT.matches(pattern.substring(i))) {
                throw new PatternSyntaxException("a { that counts nothing", pattern);
            } else {
                inClass = c == '[' || (inClass && c != ']');
            }
        }
    }
}
