package dev.binnacle.workspace.store;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A statement that an operator ran.
 *
 * @param connection id of the connection
 * @param sql as written; passwords in it are not kept
 * @param rows rows read or touched; -1 = not known
 * @param problem what the database said against it; null = it ran
 */
public record SqlRun(
        String connection,
        Instant at,
        String operator,
        String sql,
        Duration duration,
        long rows,
        @Nullable String problem) {}
