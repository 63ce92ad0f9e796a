package dev.binnacle.database;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Session.CommitOutcome;
import dev.binnacle.database.Session.Transaction;

import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One physical connection, with what its engine can do beyond JDBC. Used by one thread at a time,
 * but for {@link #terminate} and {@link #abandon}.
 */
public interface Link extends AutoCloseable {
    Connection jdbc();

    /** Who answers, and as whom. */
    Greeting greet() throws SQLException;

    /** Whether the other end still answers, asked for at most this long. */
    boolean alive(Duration within);

    /** Whether this failure means that the connection is gone. */
    boolean lostBy(SQLException failure);

    /** The state as the server sees it; never {@link Transaction#LOST}. */
    Transaction transaction(boolean statementRan);

    /** Whether the database itself goes when its last link does. */
    boolean keepsDatabaseOpen();

    /** Whether the database itself refuses writes on a read-only connection. */
    boolean refusesWrites();

    /**
     * Makes the database itself refuse writes here, or take them again, from the next transaction
     * on; false = it has no such lock.
     */
    default boolean lock(boolean readOnly) throws SQLException {
        return false;
    }

    /** Stops a running {@link #copyIn}; asked from another thread. */
    default void cancelCopy() throws SQLException {}

    /** Whether rows stream only within a transaction. */
    boolean streamsInTransaction();

    /** Leaves nothing but the engine's own catalog on the open transaction's search path. */
    void pin() throws SQLException;

    /** Commits the open transaction; a broken connection is found out about. */
    CommitOutcome commit() throws SQLException;

    /** Runs a {@code COPY … FROM STDIN}; most databases have none. */
    default long copyIn(String sql, Reader rows) throws SQLException {
        throw Problem.of(ProblemCode.COPY_UNSUPPORTED, "").exception();
    }

    /** Called after work that committed by itself, so that what was acknowledged is on disk. */
    void settle() throws SQLException;

    /** Undoes what statements set for the session; false = cannot, discard the link. */
    boolean reset() throws SQLException;

    /** Asks the server, over another connection, to end this one. May take long. */
    void terminate();

    /** Lets go without asking anyone; the worker that waits for an answer gets an exception. */
    void abandon(Thread worker);

    @Override
    void close();

    /**
     * @param product name and version
     * @param role the sessions act as
     * @param defaultSchema the one an unqualified name means; empty = none
     */
    record Greeting(String product, String role, String defaultSchema) {}
}
