package dev.binnacle.server.action;

/** An action that cannot be understood: where and why. */
final class BrokenAction extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    /**
     * @param line counted from 1
     */
    BrokenAction(int line, String what) {
        super(what, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
