package dev.binnacle.access;

/** A password on its way to the database. Never printed, never stored. */
public final class Password {
    private final String clear;

    public Password(String clear) {
        this.clear = clear;
    }

    /** For whoever hashes it; a new array each time, for the taker to wipe. */
    public char[] characters() {
        return clear.toCharArray();
    }

    public boolean empty() {
        return clear.isEmpty();
    }

    @Override
    public String toString() {
        return "••••";
    }
}
