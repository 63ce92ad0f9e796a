package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Operation;

/** What could not be worked out, and which part of the line is to blame. */
final class CheckFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String title;
    private final int start;
    private final int length;

    private CheckFailure(String title, String message, int start, int length) {
        super(message, null, false, false);
        this.title = title;
        this.start = start;
        this.length = length;
    }

    static CheckFailure at(Operation blamed, String title, String message) {
        return new CheckFailure(title, message, blamed.start(), blamed.end() - blamed.start());
    }

    static CheckFailure at(Argument blamed, String title, String message) {
        return new CheckFailure(title, message, blamed.start(), blamed.source().length());
    }

    static CheckFailure at(int start, int length, String title, String message) {
        return new CheckFailure(title, message, start, length);
    }

    static CheckFailure input(Operation filter, String told) {
        return at(filter, "Filter error", "invalid filter input: " + told);
    }

    String title() {
        return title;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** In chars from the start of the line's expression. */
    int start() {
        return start;
    }

    int length() {
        return length;
    }
}
