package dev.binnacle.api.transfer.source;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

/** Why a file is not taken. */
public final class Refusal {
    private Refusal() {}

    /**
     * @param line from 1
     * @param column from 1
     */
    public static ProblemException at(
            String name, String format, int line, int column, String what) {
        return Problem.of(
                        ProblemCode.IMPORT_BROKEN,
                        "%s is broken at line %d, column %d.".formatted(name, line, column),
                        "As " + format + ": " + what)
                .exception();
    }

    public static ProblemException of(String name, String what) {
        return Problem.of(ProblemCode.IMPORT_BROKEN, name + " cannot be read.", what).exception();
    }

    public static ProblemException tooLarge(String name, String what) {
        return Problem.of(ProblemCode.IMPORT_LARGE, name + " is too large.", what).exception();
    }
}
