package dev.binnacle.database.postgresql;

import java.time.Duration;

/**
 * How long a server may take.
 *
 * @param connect to take a connection, in whole seconds
 * @param login to let it in, in whole seconds
 * @param commit to answer COMMIT, before another connection is asked what became of it
 */
public record Patience(Duration connect, Duration login, Duration commit) {
    public static Patience standard() {
        return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
}
