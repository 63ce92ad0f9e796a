package dev.binnacle.database;

import dev.binnacle.base.Progress;

/**
 * Opens databases. Failures are Problems that name what failed: name, refusal, TLS, password,
 * database, timeout.
 */
public interface DatabaseConnector {
    Database open(ConnectionSettings settings, Progress progress);
}
