package dev.binnacle.database.script;

/**
 * A piece of SQL text.
 *
 * @param start 0-based, first character
 * @param end after the last character
 * @param closed false for a quote or comment that the text ends in the middle of
 */
public record Token(Type type, int start, int end, boolean closed) {
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
}
