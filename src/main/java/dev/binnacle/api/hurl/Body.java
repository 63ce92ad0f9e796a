package dev.binnacle.api.hurl;

/**
 * A body.
 *
 * @param lead blank lines, comments and indentation before it
 * @param source as written, with its delimiters
 * @param tail spaces, comment and line end after it
 */
public record Body(String lead, BodyKind kind, String source, String tail) {

    /** A new body in the usual style. */
    public static Body of(BodyKind kind, String source) {
        return new Body("", kind, source, "\n");
    }

    /** The language after the three backticks, or empty. */
    public String language() {
        return kind == BodyKind.MULTILINE && source.indexOf('\n') > 0
                ? source.substring(3, source.indexOf('\n')).strip()
                : "";
    }

    /** What stands between the delimiters. */
    public String content() {
        return switch (kind) {
            case JSON, XML -> source;
            case MULTILINE ->
                    source.indexOf('\n') < 0
                            ? source.substring(3, source.length() - 3)
                            : source.substring(source.indexOf('\n') + 1, source.length() - 3);
            case ONELINE -> source.substring(1, source.length() - 1);
            case BASE64, HEX, FILE ->
                    source.substring(source.indexOf(',') + 1, source.length() - 1).strip();
        };
    }

    String text() {
        return lead + source + tail;
    }
}
