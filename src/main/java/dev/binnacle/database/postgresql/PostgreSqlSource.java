package dev.binnacle.database.postgresql;

import dev.binnacle.database.Location;
import dev.binnacle.database.Login;

import org.postgresql.Driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * Connections for a server that answers many short requests: texts are sent without a type, so that
 * the database finds it, and every statement is prepared at once.
 */
public final class PostgreSqlSource implements DataSource {
    private final Driver driver = new Driver();
    private final String url;
    private final Properties properties;

    /**
     * @throws dev.binnacle.base.ProblemException where the address is none
     */
    public PostgreSqlSource(Login login) {
        if (!(login.settings().location() instanceof Location.PostgreSql location)) {
            throw new IllegalArgumentException(login.settings().location().display());
        }
        this.url = PostgreSqlProperties.url(location);
        this.properties = PostgreSqlProperties.of(login, Patience.standard());
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("preparedStatementCacheQueries", "1024");
        properties.setProperty("preparedStatementCacheSizeMiB", "16");
        properties.setProperty("ApplicationName", "binnacle serve");
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("No address of PostgreSQL", "08001");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // what is worth saying is thrown
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the login's own counts
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
