package dev.binnacle.api.load;

import dev.binnacle.base.Problem;

/** Why a call counts as an error. */
public enum LoadError {
    REFUSED("connection refused"),
    UNREACHABLE("not reachable"),
    TIMEOUT("timed out"),
    BROKEN_OFF("broken off"),
    NOT_HTTP("not HTTP"),
    TLS("TLS refused"),
    /** A request that could not be made of what was captured. */
    UNSENT("could not be sent"),
    /** An answer of 400 or above of which the file says nothing. */
    STATUS("status 4xx or 5xx"),
    /** An answer that is not as the file says. */
    CHECK("check failed"),
    /** Still under way when the run had ended for a while. */
    UNFINISHED("unfinished at the end"),
    OTHER("other");

    private final String words;

    LoadError(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static LoadError of(Problem problem) {
        return switch (problem.code()) {
            case CALL_REFUSED -> REFUSED;
            case CALL_UNREACHABLE, HOST_UNKNOWN -> UNREACHABLE;
            case CALL_TIMEOUT -> TIMEOUT;
            case CALL_BROKEN_OFF -> BROKEN_OFF;
            case ANSWER_NOT_HTTP -> NOT_HTTP;
            case REQUEST_INVALID, VARIABLE_UNKNOWN -> UNSENT;
            case CALL_TLS -> TLS;
            default -> OTHER;
        };
    }
}
