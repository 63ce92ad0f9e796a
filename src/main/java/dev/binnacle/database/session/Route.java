package dev.binnacle.database.session;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Login;

/**
 * The way to a database's server: direct, or through a tunnel that is opened again when it broke.
 */
interface Route extends AutoCloseable {
    ConnectionSettings settings();

    /** What to connect with now. Failures are Problems. */
    Login login();

    @Override
    void close();
}
