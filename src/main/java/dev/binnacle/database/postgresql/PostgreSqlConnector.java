package dev.binnacle.database.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineConnector;
import dev.binnacle.database.Link;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;

import org.postgresql.Driver;
import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Connects to PostgreSQL and whatever speaks its protocol. */
public final class PostgreSqlConnector implements EngineConnector {
    private final Driver driver = new Driver();
    private final Patience patience;

    public PostgreSqlConnector() {
        this(Patience.standard());
    }

    public PostgreSqlConnector(Patience patience) {
        this.patience = patience;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Link connect(Login login) {
        Connection jdbc = jdbc(login);
        try {
            int process = jdbc.unwrap(PGConnection.class).getBackendPID();
            return new PostgreSqlLink(jdbc, process, () -> jdbc(login), patience.commit());
        } catch (SQLException failure) {
            throw ConnectFailure.explain(failure, login.settings()).exception(failure);
        }
    }

    private Connection jdbc(Login login) {
        if (!(login.settings().location() instanceof Location.PostgreSql location)) {
            throw new IllegalArgumentException(login.settings().location().display());
        }
        String url = PostgreSqlProperties.url(location);
        Properties properties = PostgreSqlProperties.of(login, patience);
        try {
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw Problem.of(ProblemCode.ADDRESS_NOT_VALID, location.display()).exception();
            }
            return connection;
        } catch (SQLException failure) {
            throw ConnectFailure.explain(failure, login.settings()).exception(failure);
        }
    }

    @Override
    public ConnectionSettings create(Login login) {
        throw Problem.of(
                        ProblemCode.ADDRESS_NOT_VALID,
                        "A PostgreSQL database is made by CREATE DATABASE, from another one.")
                .exception();
    }

    @Override
    public Problem explain(SQLException failure, String sql) {
        return StatementFailure.explain(failure, sql);
    }
}
