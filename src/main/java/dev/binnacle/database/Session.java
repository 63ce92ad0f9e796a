package dev.binnacle.database;

import dev.binnacle.base.Problem;

import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * One session with a database, used by one thread at a time ({@link #cancel} from any). Failures
 * are {@link dev.binnacle.base.ProblemException}s that carry the database's own words and SQLState.
 */
public interface Session extends AutoCloseable {

    /** What the operator must always be able to see. */
    enum Transaction {
        /** Each statement commits by itself. */
        AUTO,
        /** Manual, nothing open. */
        IDLE,
        /** Statements wait for commit or rollback. */
        OPEN,
        /** A statement failed; only rollback is possible. */
        FAILED,
        /** The connection is gone. */
        LOST
    }

    Dialect dialect();

    /**
     * Streams rows; at most {@code fetchSize} are held in memory at a time. 0 = all at once, which
     * saves round trips, for SQL that bounds its own result.
     */
    void query(Sql sql, int fetchSize, RowReader reader);

    /** Runs one statement and returns the number of rows it touched. */
    long update(Sql sql);

    /**
     * Runs statements of the same text as one batch; returns the touched rows of each, in order.
     */
    long[] batch(List<Sql> sameText);

    /**
     * Runs INSERTs of the same text as one batch and returns these columns of the rows that came to
     * be, in order: how keys that the database made are learnt.
     */
    List<Row> insert(List<Sql> sameText, List<Column> made);

    /**
     * Runs any one statement as the operator wrote it: rows go to the reader, counts are returned
     * (-1 = had rows).
     */
    long execute(String sql, int fetchSize, RowReader reader);

    /**
     * Runs a {@code COPY … FROM STDIN} with these rows and returns their number; a Problem where
     * the database has none.
     */
    long copyIn(String sql, Reader rows);

    /**
     * Begins a transaction; until {@link #commit} or {@link #rollback} nothing commits by itself.
     */
    void begin();

    /**
     * Commits, and returns what became of it: a broken connection is found out about, not guessed.
     * A commit that the server refuses (a deferred check) is a Problem, and rolled back. Afterwards
     * each statement commits by itself again. A commit cannot be cancelled.
     */
    CommitOutcome commit();

    void rollback();

    Transaction transaction();

    /**
     * Refuses writes from now on, or takes them again: by the database itself where it can, else by
     * letting only statements through that read. Not inside a transaction.
     */
    void readOnly(boolean only);

    /** Why the session is {@link Transaction#LOST}; empty while it is not. */
    Optional<Problem> loss();

    /**
     * Connects anew after a loss. What the old connection had open or set is gone. Only for a
     * session of one's own.
     */
    void reopen();

    /**
     * Stops the running statement: cancel, then terminate, then abandon the socket. Returns at
     * once.
     */
    void cancel();

    @Override
    void close();

    /** What became of a commit. */
    enum CommitOutcome {
        COMMITTED,
        ROLLED_BACK,
        /** The connection died and the truth could not be found out. */
        UNKNOWN
    }
}
