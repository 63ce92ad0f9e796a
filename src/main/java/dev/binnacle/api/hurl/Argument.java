package dev.binnacle.api.hurl;

/**
 * What follows the name of a query, a filter or a predicate.
 *
 * @param source as written, with its delimiters
 * @param start where it stands in its line's expression, in chars
 */
public record Argument(Kind kind, String source, int start) {

    /** How it is written. */
    public enum Kind {
        /** In double quotes. */
        TEXT,
        /** Between slashes. */
        REGEX,
        NUMBER,
        /** {@code true}, {@code false}, {@code null}. */
        WORD,
        /** {@code {{name}}}: of the type that the variable has. */
        TEMPLATE,
        /** Between backticks. */
        ONELINE,
        /** Between three backticks. */
        MULTILINE,
        BASE64,
        HEX,
        FILE
    }

    /** What stands between the delimiters, with templates and escapes. */
    public String content() {
        return switch (kind) {
            case NUMBER, WORD -> source;
            case TEXT, REGEX, ONELINE -> source.substring(1, source.length() - 1);
            case TEMPLATE -> source.substring(2, source.length() - 2);
            case MULTILINE -> Body.of(BodyKind.MULTILINE, source).content();
            case BASE64, HEX, FILE ->
                    source.substring(source.indexOf(',') + 1, source.length() - 1).strip();
        };
    }

    public int end() {
        return start + source.length();
    }
}
