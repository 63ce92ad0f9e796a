package dev.binnacle.database;

import dev.binnacle.base.Progress;

/**
 * Opens databases. Failures are Problems that name what failed: name, refusal, TLS, password,
 * database, timeout.
 */
public interface DatabaseConnector {
    Database open(ConnectionSettings settings, Progress progress);

    /** The structure of a database just opened: read now, or already known from opening it. */
    default Catalog catalog(Database opened, Progress progress) {
        return opened.catalog(progress);
    }
}
