package dev.binnacle.desktop.connection;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Secrets;

import java.util.List;
import java.util.Map;

/**
 * The stored connections and their secrets, joined to the workspace in {@code app}. Every call may
 * wait for a file or a person, so never on the screen's thread. Failures are Problems.
 */
public interface ConnectionBook {
    List<ConnectionSettings> all();

    /**
     * Stores a connection; typed secrets go to the vault, an empty one is forgotten, one not named
     * stays.
     */
    void save(ConnectionSettings settings, Map<Secrets.Purpose, String> typed);

    /** Forgets a connection and its secrets. */
    void delete(String id);

    /** Whether the vault holds a secret of this purpose for this very connection. Asks nobody. */
    boolean holds(ConnectionSettings settings, Secrets.Purpose purpose);

    /** Copies the secrets of one connection for another to the same host. */
    void copySecrets(ConnectionSettings from, ConnectionSettings to);

    /**
     * Connects with what was typed, says hello and leaves.
     *
     * @return product, role and how long it took, such as "PostgreSQL 18.1 as anna, in 24 ms"
     */
    String test(ConnectionSettings settings, Map<Secrets.Purpose, String> typed, Progress progress);

    /**
     * The fields of a pasted URL; a password in it is among the secrets. Asks nobody, reads
     * nothing.
     */
    Pasted parse(String url);

    /** What a pasted URL says. */
    record Pasted(ConnectionSettings settings, Map<Secrets.Purpose, String> secrets) {}
}
