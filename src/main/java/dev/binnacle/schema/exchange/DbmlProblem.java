package dev.binnacle.schema.exchange;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

/**
 * A place where a DBML file cannot be read; what stands around it is.
 *
 * @param line 1-based
 * @param column 1-based
 * @param expected what should stand there, in words
 */
public record DbmlProblem(int line, int column, String expected) {
    public Problem problem() {
        return Problem.of(
                ProblemCode.EXCHANGE_UNREADABLE,
                "Line " + line + ", column " + column + ": expected " + expected + ".",
                "");
    }
}
