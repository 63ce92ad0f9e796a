package dev.binnacle.database;

import dev.binnacle.base.Problem;

import java.sql.SQLException;

/** How one engine is reached. One implementation per engine, chosen once in {@code app}. */
public interface EngineConnector {
    Engine engine();

    /** Opens one connection. Failures are Problems that name what failed and what to try. */
    Link connect(Login login);

    /**
     * Makes a new database where none is; a Problem if this engine's databases are not made so.
     *
     * @return the settings it is to be opened with from now on
     */
    ConnectionSettings create(Login login);

    /**
     * What a failed statement means.
     *
     * @param sql the text that ran, to name line and column in; may be empty
     */
    Problem explain(SQLException failure, String sql);
}
