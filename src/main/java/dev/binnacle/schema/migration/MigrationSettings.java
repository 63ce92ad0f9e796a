package dev.binnacle.schema.migration;

import java.time.Duration;

/**
 * How migrations are applied.
 *
 * @param lockTimeout how long a statement waits for a lock before the file is undone and tried
 *     again
 * @param statementTimeout how long a statement may run; zero = for ever
 * @param retries how often a file is tried again after a lock that did not come
 * @param queue how long to wait for someone else who applies migrations
 * @param backup whether what a statement destroys is copied first
 */
public record MigrationSettings(
        Duration lockTimeout,
        Duration statementTimeout,
        int retries,
        Duration queue,
        boolean backup) {
    public static MigrationSettings standard() {
        return new MigrationSettings(
                Duration.ofSeconds(1), Duration.ZERO, 10, Duration.ofSeconds(30), false);
    }

    public MigrationSettings withBackup() {
        return new MigrationSettings(lockTimeout, statementTimeout, retries, queue, true);
    }
}
