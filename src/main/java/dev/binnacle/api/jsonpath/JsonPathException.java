package dev.binnacle.api.jsonpath;

/** A text that is no JSONPath. */
public final class JsonPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    JsonPathException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where in the text, in chars from its start. */
    public int offset() {
        return offset;
    }
}
