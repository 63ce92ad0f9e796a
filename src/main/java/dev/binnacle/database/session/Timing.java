package dev.binnacle.database.session;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param cancel how long a cancelled statement may take before its session is ended at the server
 * @param terminate how long that may take before the connection is abandoned
 * @param loan how long to wait for a free session
 * @param trusted how long an idle connection is taken to be alive without asking it
 */
public record Timing(Duration cancel, Duration terminate, Duration loan, Duration trusted) {
    public static Timing standard() {
        return new Timing(
                Duration.ofMillis(1500),
                Duration.ofMillis(1500),
                Duration.ofSeconds(30),
                Duration.ofMillis(500));
    }
}
