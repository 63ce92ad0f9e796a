package dev.binnacle.database;

import dev.binnacle.base.Progress;

/**
 * Opens databases. Failures are Problems that name what failed: name, refusal, TLS, password,
 * database, timeout.
 */
public interface DatabaseConnector {
    Database open(ConnectionSettings settings, Progress progress);

    /**
     * Makes a new embedded database where none is, in the mode that the console uses, and opens it.
     * Store the settings that {@link Database#settings} then gives: they name the mode.
     */
    Database create(ConnectionSettings settings, Progress progress);
}
