package dev.binnacle.database.h2;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Link;
import dev.binnacle.database.Location;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;

import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** One connection to an H2 database. */
final class H2Link implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(H2Link.class);
    private static final Set<Integer> LOST =
            Set.of(
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    private final Connection jdbc;
    private final ConnectionSettings settings;
    private final Supplier<Connection> another;
    private final boolean remote;
    private final int number;
    private boolean checkpoints;

    /**
     * @param another connects anew to the same database
     */
    H2Link(Connection jdbc, ConnectionSettings settings, Supplier<Connection> another) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.another = another;
        this.remote = settings.location() instanceof Location.H2Server;
        this.checkpoints = settings.location() instanceof Location.H2File && !settings.readOnly();
        this.number = session(jdbc);
    }

    private static int session(Connection jdbc) {
        try (Statement statement = jdbc.createStatement();
                var rows = statement.executeQuery("select session_id()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw H2Failure.connecting(failure, "").exception(failure);
        }
    }

    @Override
    public Connection jdbc() {
        return jdbc;
    }

    @Override
    public Greeting greet() throws SQLException {
        try (Statement statement = jdbc.createStatement();
                var rows =
                        statement.executeQuery(
                                "select h2version(), current_user, current_schema")) {
            rows.next();
            return new Greeting("H2 " + rows.getString(1), rows.getString(2), rows.getString(3));
        }
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
        return LOST.contains(failure.getErrorCode());
    }

    /** H2 does not say whether anything is open; a failed statement leaves its transaction open. */
    @Override
    public Transaction transaction(boolean statementRan) {
        try {
            if (jdbc.getAutoCommit()) {
                return Transaction.AUTO;
            }
            return statementRan ? Transaction.OPEN : Transaction.IDLE;
        } catch (SQLException closed) {
            LOG.debug("No transaction state", closed);
            return Transaction.AUTO;
        }
    }

    @Override
    public boolean keepsDatabaseOpen() {
        return !remote;
    }

    @Override
    public boolean streamsInTransaction() {
        return false;
    }

    @Override
    public boolean refusesWrites() {
        return settings.location() instanceof Location.H2File;
    }

    /** H2's catalog functions cannot be shadowed, and its schema is always named in full. */
    @Override
    public void pin() {}

    /**
     * In this program, a commit that fails without breaking the database has not happened. When the
     * database or the way to its server broke, H2 has nothing that could be asked.
     */
    @Override
    public CommitOutcome commit() throws SQLException {
        try {
            jdbc.commit();
        } catch (SQLException failure) {
            if (lostBy(failure)) {
                LOG.info("The connection died during COMMIT", failure);
                return CommitOutcome.UNKNOWN;
            }
            throw failure;
        }
        settle();
        return CommitOutcome.COMMITTED;
    }

    /** Without it, a crash of this program loses what H2 acknowledged in the last second. */
    @Override
    public void settle() throws SQLException {
        if (!checkpoints) {
            return;
        }
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failure) {
            if (failure.getErrorCode() != ErrorCode.ADMIN_RIGHTS_REQUIRED) {
                throw failure;
            }
            checkpoints = false;
        }
    }

    @Override
    public boolean reset() {
        return false;
    }

    @Override
    public void terminate() {
        try (Connection other = another.get();
                PreparedStatement statement = other.prepareStatement("call abort_session(?)")) {
            statement.setInt(1, number);
            statement.executeQuery().close();
        } catch (SQLException | ProblemException failure) {
            LOG.debug("A session could not be ended", failure);
        }
    }

    /**
     * The driver offers no way to its socket, but the JDK closes the socket that an interrupted
     * virtual thread waits on. In this program an interrupt would close the database's own file.
     */
    @Override
    public void abandon(Thread worker) {
        if (remote && worker.isVirtual()) {
            worker.interrupt();
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
