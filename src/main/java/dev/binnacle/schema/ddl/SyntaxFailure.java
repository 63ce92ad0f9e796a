package dev.binnacle.schema.ddl;

/** What ends the reading of a statement or of one element of it. */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;
    private final String expected;
    private final String found;

    SyntaxFailure(int offset, String expected, String found) {
        super(expected, null, false, false);
        this.offset = offset;
        this.expected = expected;
        this.found = found;
    }

    int offset() {
        return offset;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}
