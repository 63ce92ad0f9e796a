package dev.binnacle.api.tree;

import tools.jackson.core.TokenStreamLocation;

/** A place at which a text cannot be read on; whoever reads says whose text it is. */
public final class BrokenText extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     */
    public BrokenText(int line, int column, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
    }

    static BrokenText at(TokenStreamLocation place, String reason) {
        return new BrokenText(
                Math.max(1, place.getLineNr()),
                Math.max(1, place.getColumnNr()),
                reason.replaceFirst("(?s)\\s*\\((for .* starting at|start marker at).*", ""));
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }

    /** Why it cannot be read on. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
