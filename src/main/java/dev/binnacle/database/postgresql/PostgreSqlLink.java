package dev.binnacle.database.postgresql;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Link;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;

import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** One connection to a PostgreSQL server. */
final class PostgreSqlLink implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlLink.class);
    private static final String GREETING =
            "select pg_catalog.current_setting('server_version'), current_user,"
                    + " coalesce(current_schema(), '')";

    /** In one round trip; the limits keep a question of the console's own from hanging for ever. */
    private static final String PIN =
            "set transaction isolation level repeatable read, read only;"
                    + " set local search_path = pg_catalog;"
                    + " set local statement_timeout = '120s'; set local lock_timeout = '15s'";

    /** The server's own words for ending a session: by hand, by a crash, for being idle. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P05", "25P03");

    private final Connection jdbc;
    private final int process;
    private final Supplier<Connection> another;
    private final LostCommit lostCommit;
    private final Duration patience;

    /**
     * @param process the server's process that answers here
     * @param another connects anew to the same database
     * @param patience how long COMMIT may take to be answered
     */
    PostgreSqlLink(Connection jdbc, int process, Supplier<Connection> another, Duration patience) {
        this.patience = patience;
        this.jdbc = jdbc;
        this.process = process;
        this.another = another;
        this.lostCommit = new LostCommit(another, process);
    }

    @Override
    public Connection jdbc() {
        return jdbc;
    }

    @Override
    public Greeting greet() throws SQLException {
        try (Statement statement = jdbc.createStatement();
                var rows = statement.executeQuery(GREETING)) {
            rows.next();
            // distributions add their own words after the number
            String version = rows.getString(1).split(" ", 2)[0];
            return new Greeting("PostgreSQL " + version, rows.getString(2), rows.getString(3));
        }
    }

    @Override
    public long copyIn(String sql, Reader rows) throws SQLException {
        try {
            return jdbc.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void cancelCopy() throws SQLException {
        jdbc.unwrap(PGConnection.class).cancelQuery();
    }

    /** The driver begins its transactions as read-only from then on. */
    @Override
    public boolean lock(boolean readOnly) throws SQLException {
        jdbc.setReadOnly(readOnly);
        return true;
    }

    @Override
    public boolean alive(Duration within) {
        try {
            return jdbc.isValid((int) Math.max(1, within.toSeconds()));
        } catch (SQLException failure) {
            return false;
        }
    }

    @Override
    public boolean lostBy(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || ENDED.contains(state)) || closed();
    }

    private boolean closed() {
        try {
            return jdbc.isClosed();
        } catch (SQLException failure) {
            return true;
        }
    }

    @Override
    public Transaction transaction(boolean statementRan) {
        try {
            TransactionState state = jdbc.unwrap(BaseConnection.class).getTransactionState();
            return switch (state) {
                case OPEN -> Transaction.OPEN;
                case FAILED -> Transaction.FAILED;
                case IDLE -> jdbc.getAutoCommit() ? Transaction.AUTO : Transaction.IDLE;
            };
        } catch (SQLException closed) {
            LOG.debug("No transaction state", closed);
            return Transaction.AUTO;
        }
    }

    @Override
    public boolean keepsDatabaseOpen() {
        return false;
    }

    @Override
    public boolean streamsInTransaction() {
        return true;
    }

    @Override
    public boolean refusesWrites() {
        return true;
    }

    @Override
    public void pin() throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(PIN);
        }
    }

    @Override
    public CommitOutcome commit() throws SQLException {
        String transaction;
        try {
            transaction = lostCommit.identify(jdbc);
        } catch (SQLException failure) {
            if (lostBy(failure)) {
                return CommitOutcome.ROLLED_BACK; // COMMIT was never sent
            }
            throw failure;
        }
        try {
            jdbc.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            commitAsOpened();
            jdbc.setNetworkTimeout(Runnable::run, 0);
            return CommitOutcome.COMMITTED;
        } catch (SQLException failure) {
            if (!lostBy(failure)) {
                jdbc.setNetworkTimeout(Runnable::run, 0);
                throw failure;
            }
            LOG.info("The connection died around COMMIT of transaction {}", transaction);
            abandon(Thread.currentThread());
            return lostCommit.outcome(transaction);
        }
    }

    /** A transaction that SQL text began is open on the server only, unknown to JDBC. */
    private void commitAsOpened() throws SQLException {
        if (jdbc.getAutoCommit()) {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute("COMMIT");
            }
        } else {
            jdbc.commit();
        }
    }

    @Override
    public void settle() {}

    @Override
    public boolean reset() throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("DISCARD ALL");
        }
        return true;
    }

    @Override
    public void terminate() {
        try (Connection other = another.get()) {
            LostCommit.end(other, process);
        } catch (SQLException | ProblemException failure) {
            LOG.debug("A session could not be ended", failure);
        }
    }

    @Override
    public void abandon(Thread worker) {
        try {
            jdbc.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("A connection could not be abandoned", failure);
        }
    }

    @Override
    public void close() {
        try {
            jdbc.close();
        } catch (SQLException failure) {
            LOG.debug("A connection did not close well", failure);
        }
    }
}
