package dev.binnacle.schema.rehearsal;

import dev.binnacle.database.TableName;

/**
 * Runs statements on a throw-away database and sees what they lock there, from another session.
 * Tables made after the recorder are left out: nobody else can be waiting for them.
 */
public interface LockRecorder extends AutoCloseable {
    /** Begins a transaction, where the database has any for statements of structure. */
    void begin();

    /** Runs one statement; a failure is told in the answer, and ends the transaction. */
    Observed run(String sql, boolean alone);

    /** Rows of a table as the statements see them; -1 = there is no such table. */
    long rows(TableName table);

    /** Ends the transaction. */
    void commit();

    @Override
    void close();
}
