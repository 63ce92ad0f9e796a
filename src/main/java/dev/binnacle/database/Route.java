package dev.binnacle.database;

/**
 * The way to a database's server: direct, or through a tunnel that is opened again when it broke.
 */
public interface Route extends AutoCloseable {
    ConnectionSettings settings();

    /** What to connect with now. Failures are Problems. */
    Login login();

    @Override
    void close();
}
