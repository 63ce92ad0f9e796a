package dev.binnacle.database;

/**
 * All that is needed to connect once.
 *
 * @param host where to send the bytes: the server's own, or this end of a tunnel; empty for files
 * @param port likewise; 0 for files
 */
public record Login(ConnectionSettings settings, Secrets secrets, String host, int port) {
    public Login {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
    }

    /** Whether a tunnel leads there. */
    public boolean tunnelled() {
        return settings.tunnel() != null;
    }
}
