package dev.binnacle.api.hurl;

/** A line of {@code [Asserts]}. */
public record Assertion(Expression subject, Predicate predicate) {
    /**
     * @param text a line's value that was read as part of a file
     */
    public static Assertion of(String text) {
        return new ExpressionParser(new Reader(text)).assertion();
    }
}
