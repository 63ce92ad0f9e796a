package dev.binnacle.database;

import dev.binnacle.base.Progress;

import java.util.function.Function;

/** An open backend database: sessions are loaned, never lent. Thread-safe. */
public interface Database extends AutoCloseable {
    ConnectionSettings settings();

    Dialect dialect();

    /** Product and version, such as {@code H2 2.5.252} or {@code PostgreSQL 18.1}. */
    String product();

    /** The role the sessions act as. */
    String role();

    /**
     * Loans a short-lived session; it is rolled back and returned afterwards. Cancelling {@code
     * progress} cancels its statement.
     */
    <T> T with(Progress progress, Function<Session, T> work);

    /**
     * As {@link #with}, for the console's own questions about the catalog: in one read-only
     * transaction, with nothing but the engine's own catalog on its search path.
     */
    <T> T inspect(Progress progress, Function<Session, T> work);

    /** The schema that an unqualified name means to the operator; empty = none. */
    String defaultSchema();

    /** A session of one's own, for a SQL tab; the caller closes it. */
    Session open(String purpose);

    /** Reads the whole structure by a fixed number of queries. */
    Catalog catalog(Progress progress);

    /** The DDL that would make this table and what hangs on it. */
    String ddl(Table table, Catalog catalog);

    @Override
    void close();
}
