package dev.binnacle.api.load;

import java.time.Duration;
import java.util.Map;

/**
 * What was counted since a run's start.
 *
 * @param elapsed from the start to the last call that ended
 * @param requests that ended, with an answer or without
 * @param bytes of bodies, on the wire
 * @param statuses how often each came
 * @param errors how many of each kind
 */
public record LoadCounts(
        Duration elapsed,
        long requests,
        long bytes,
        Map<Integer, Long> statuses,
        Map<LoadError, Long> errors) {
    private static final double NANOSECONDS = 1e9;

    /** Calls a second. */
    public double rate() {
        return elapsed.isZero() ? 0 : requests * NANOSECONDS / elapsed.toNanos();
    }

    public long failed() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** From 0 to 100. */
    public double failedShare() {
        return requests == 0 ? 0 : 100.0 * failed() / requests;
    }

    public long checksFailed() {
        return errors.getOrDefault(LoadError.CHECK, 0L);
    }
}
