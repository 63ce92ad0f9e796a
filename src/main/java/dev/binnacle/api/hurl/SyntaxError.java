package dev.binnacle.api.hurl;

/** Stops reading at the first broken place; never leaves this package. */
final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    SyntaxError(int offset, String expected) {
        super(expected, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
