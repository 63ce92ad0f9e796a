package dev.binnacle.api.call;

import java.time.Duration;

/**
 * How much a call may take.
 *
 * @param whole from start to the last byte; the only limit that ends a dripping answer
 * @param inMemory bytes of a body kept in memory; more goes to a file
 * @param largest unpacked bytes of a body that are kept at all
 */
public record CallLimits(Duration whole, Duration connect, long inMemory, long largest) {
    public static CallLimits defaults() {
        return new CallLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), 4L << 20, 256L << 20);
    }
}
