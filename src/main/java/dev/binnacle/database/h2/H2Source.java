package dev.binnacle.database.h2;

import dev.binnacle.database.Login;
import dev.binnacle.database.Trust;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/** Connections to an H2 database that somebody has decided to serve. */
public final class H2Source implements DataSource {
    private final H2Connector connector = new H2Connector(Trust.files());
    private final Login login;

    /**
     * @param login whose database is opened without a further question
     */
    public H2Source(Login login) {
        this.login = login;
    }

    @Override
    public Connection getConnection() {
        return connector.connect(login).jdbc();
    }

    @Override
    public Connection getConnection(String user, String password) {
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
        // a file opens at once or not at all
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
