package dev.binnacle.database.session;

import java.sql.SQLException;

/** Work with JDBC that may fail as JDBC does. */
interface JdbcCall<T> {
    T run() throws SQLException;
}
