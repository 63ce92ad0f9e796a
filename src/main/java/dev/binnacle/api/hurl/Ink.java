package dev.binnacle.api.hurl;

/** What a piece of Hurl text is, for colours. */
public enum Ink {
    COMMENT,
    METHOD,
    URL,
    /** A section's name, and the fence of a body. */
    SECTION,
    /** A header's, a parameter's, a JSON member's name. */
    NAME,
    STRING,
    NUMBER,
    /** {@code true}, {@code HTTP} and the like. */
    WORD,
    STATUS,
    QUERY,
    FILTER,
    PREDICATE,
    TEMPLATE;

    /**
     * A piece.
     *
     * @param start offset of its first character
     */
    public record Span(int start, int end, Ink ink) {}
}
