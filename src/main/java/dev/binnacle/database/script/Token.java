package dev.binnacle.database.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL text.
 *
 * @param start 0-based, first character
 * @param end after the last character
 * @param closed false for a quote or comment that the text ends in the middle of
 */
public record Token(Type type, int start, int end, boolean closed) {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|\\+([0-9A-Fa-f]{6})|\\\\)");

    /** What a piece is. */
    public enum Type {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL,
        COMMENT,
        META
    }

    Token(Type type, int start, int end) {
        this(type, start, end, true);
    }

    /** Whether it is this one symbol. */
    public boolean is(String text, char symbol) {
        return type == Type.SYMBOL && text.charAt(start) == symbol;
    }

    /** Whether it is this unquoted word, whatever its case. */
    public boolean is(String text, String word) {
        return type == Type.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, word.length());
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether it can name something. */
    public boolean named() {
        return type == Type.WORD || type == Type.QUOTED_NAME;
    }

    /** The name that it means: a word in lower case, quotes and Unicode escapes undone. */
    public String name(String text) {
        String written = of(text);
        int open = written.indexOf('"');
        int close = written.lastIndexOf('"');
        if (type == Type.WORD || close <= open) {
            return written.toLowerCase(Locale.ROOT);
        }
        String name = written.substring(open + 1, close).replace("\"\"", "\"");
        return open == 0 ? name : unescaped(name);
    }

    private static String unescaped(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(match -> {
                    String wide = match.group(2);
                    String code = wide == null ? match.group(1) : wide;
                    return Matcher.quoteReplacement(
                            code == null ? "\\" : Character.toString(Integer.parseInt(code, 16)));
                });
    }
}
