package dev.binnacle.desktop.server;

import dev.binnacle.database.ConnectionSettings;

/** Starts servers; joined in {@code app}. Waits, so inside jobs only. */
@FunctionalInterface
public interface ServerStarter {
    /**
     * Serves a backend on loopback until it is closed.
     *
     * @throws dev.binnacle.base.ProblemException where the database cannot be reached
     */
    RunningServer start(ConnectionSettings backend, ServerChoice choice);
}
