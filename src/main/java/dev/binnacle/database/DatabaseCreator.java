package dev.binnacle.database;

import dev.binnacle.base.Progress;

/** Makes databases. */
public interface DatabaseCreator {
    /**
     * Makes a new embedded database where none is, in the mode that the console uses, and opens it.
     * Store the settings that {@link Database#settings} then gives: they name the mode.
     */
    Database create(ConnectionSettings settings, Progress progress);
}
