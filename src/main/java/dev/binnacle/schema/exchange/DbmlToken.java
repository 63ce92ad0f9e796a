package dev.binnacle.schema.exchange;

/**
 * A piece of DBML.
 *
 * @param text what it says, escapes resolved
 * @param start 0-based
 * @param end after its last character
 * @param fresh whether it is the first of its line
 */
record DbmlToken(Type type, String text, int start, int end, boolean fresh) {
    enum Type {
        WORD,
        QUOTED,
        STRING,
        EXPRESSION,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    boolean word(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it can be a name. */
    boolean named() {
        return type == Type.WORD || type == Type.QUOTED || type == Type.NUMBER;
    }
}
