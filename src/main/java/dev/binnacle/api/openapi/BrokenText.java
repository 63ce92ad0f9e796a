package dev.binnacle.api.openapi;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import tools.jackson.core.TokenStreamLocation;

/** A place at which a text cannot be read on; never leaves this package. */
final class BrokenText extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     */
    BrokenText(int line, int column, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
    }

    static BrokenText at(TokenStreamLocation place, String reason) {
        return new BrokenText(
                Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), reason);
    }

    ProblemException problem(String name) {
        return Problem.of(
                        ProblemCode.DESCRIPTION_UNREADABLE,
                        name + " is not readable at line " + line + ", column " + column + ".",
                        String.valueOf(getMessage()))
                .exception(this);
    }
}
