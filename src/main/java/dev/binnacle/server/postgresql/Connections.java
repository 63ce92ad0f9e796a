package dev.binnacle.server.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** A bounded number of connections, given out in the order in which they were asked for. */
public final class Connections implements AutoCloseable {
    private final HikariDataSource pool;
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param size at most so many at once
     * @param first a statement that every new connection begins with
     * @param patience how long a request waits for one
     */
    public Connections(DataSource source, String first, int size, Duration patience) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(patience.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        config.setConnectionInitSql(first);
        config.setPoolName("requests");
        this.pool = new HikariDataSource(config);
        this.turns = new Semaphore(size, true);
        this.patience = patience;
    }

    Lease take() throws SQLException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy().exception();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy().exception();
        }
        boolean taken = false;
        try {
            var lease = new Lease(pool.getConnection());
            taken = true;
            return lease;
        } catch (SQLException failure) {
            throw new ApiException(away(failure));
        } finally {
            if (!taken) {
                turns.release();
            }
        }
    }

    private static ApiError busy() {
        return new ApiError(
                504,
                "PGRST003",
                "Timed out acquiring connection from connection pool.",
                null,
                null,
                Map.of("Retry-After", "1"));
    }

    private static ApiError away(SQLException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new ApiError(
                503,
                "PGRST000",
                "Database connection error. Retrying the connection.",
                cause.getMessage(),
                null,
                Map.of("Retry-After", "1"));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** One connection for the length of one request. */
    final class Lease implements AutoCloseable {
        private final Connection connection;

        private Lease(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        PreparedStatement prepare(String sql) throws SQLException {
            return connection.prepareStatement(sql);
        }

        void end(String command) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        }

        /** Ends a transaction that failed; a connection that cannot do so is thrown away. */
        void undo() {
            try {
                end("ROLLBACK");
            } catch (SQLException gone) {
                pool.evictConnection(connection);
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                connection.close();
            } finally {
                turns.release();
            }
        }
    }
}
