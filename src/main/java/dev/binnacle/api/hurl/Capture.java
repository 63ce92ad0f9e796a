package dev.binnacle.api.hurl;

/**
 * What a line of {@code [Captures]} gives its variable.
 *
 * @param redacted whether the value is to be shown nowhere
 */
public record Capture(Expression subject, boolean redacted) {
    /**
     * @param text a line's value that was read as part of a file
     */
    public static Capture of(String text) {
        return new ExpressionParser(new Reader(text)).capture();
    }
}
