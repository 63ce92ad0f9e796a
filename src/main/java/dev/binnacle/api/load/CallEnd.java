package dev.binnacle.api.load;

import org.jspecify.annotations.Nullable;

/**
 * A call that ended. Times are those of {@link System#nanoTime}.
 *
 * @param entry of the file, from 0
 * @param due when it was to be sent
 * @param status 0 = no answer came
 * @param bytes of the body, on the wire
 * @param error null = all is well
 */
record CallEnd(
        int entry,
        long due,
        long sent,
        long ended,
        int status,
        long bytes,
        @Nullable LoadError error) {
    static CallEnd without(int entry, long sent, LoadError error) {
        return new CallEnd(entry, sent, sent, System.nanoTime(), 0, 0, error);
    }

    /** Whether its time says something of the server; a call that timed out took that long. */
    boolean timed() {
        return status > 0 || error == LoadError.TIMEOUT;
    }
}
