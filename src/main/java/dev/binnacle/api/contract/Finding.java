package dev.binnacle.api.contract;

/**
 * Something about a call that is not as described.
 *
 * @param sentence for a person, with its full stop
 * @param place where in the call: a JSON pointer into the body, the name of a header or parameter;
 *     may be empty
 */
public record Finding(Kind kind, Severity severity, String sentence, String place) {
    /** What it is about. */
    public enum Kind {
        OPERATION,
        STATUS,
        MEDIA_TYPE,
        HEADER,
        BODY,
        PARAMETER,
        REQUEST_BODY
    }

    /** Whether the answer broke the contract, or something is worth knowing. */
    public enum Severity {
        VIOLATION,
        NOTE
    }

    static Finding violation(Kind kind, String sentence, String place) {
        return new Finding(kind, Severity.VIOLATION, sentence, place);
    }

    static Finding note(Kind kind, String sentence, String place) {
        return new Finding(kind, Severity.NOTE, sentence, place);
    }
}
