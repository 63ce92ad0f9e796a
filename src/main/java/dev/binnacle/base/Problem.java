package dev.binnacle.base;

/**
 * What went wrong, for a person to read.
 *
 * @param code the stable code
 * @param sentence one sentence, ends with a full stop
 * @param detail the cause in the words of whoever refused; may be empty; never holds a secret
 * @param hint what to do next
 */
public record Problem(ProblemCode code, String sentence, String detail, String hint) {

    /** The catalogue's own sentence and hint, with this detail. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, code.sentence(), detail, code.hint());
    }

    /** A sentence that names the case at hand, with the catalogue's hint. */
    public static Problem of(ProblemCode code, String sentence, String detail) {
        return new Problem(code, sentence, detail, code.hint());
    }

    /** The problem behind any failure: its own when it carries one, else the unknown one. */
    public static Problem from(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
        }
        String message = failure.getMessage();
        return of(
                ProblemCode.UNEXPECTED,
                failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    /** The same problem with another hint. */
    public Problem hint(String other) {
        return new Problem(code, sentence, detail, other);
    }

    public ProblemException exception() {
        return new ProblemException(this, null);
    }

    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }

    /** For a terminal or a clipboard: code, sentence, detail, hint, one per line. */
    public String text() {
        return code.id()
                + " "
                + sentence
                + (detail.isEmpty() ? "" : "\n" + detail)
                + (hint.isEmpty() ? "" : "\n" + hint);
    }
}
