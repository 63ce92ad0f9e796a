package dev.binnacle.schema.migration;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Session;
import dev.binnacle.database.TableName;

import java.util.List;
import java.util.Optional;

/** What differs between databases when migrations run. One per engine, chosen in {@code app}. */
public interface MigrationDialect {
    Engine engine();

    String sql(MigrationSql which);

    /** Whether statements of structure can be rolled back. */
    boolean transactional();

    /** Whether the statement cannot run inside a transaction. */
    boolean alone(String statement);

    /**
     * Bounds how long statements wait and run: within the open transaction, or from now on.
     *
     * @param millis 0 = for ever
     */
    void limit(Session session, long lockMillis, long millis);

    /**
     * Takes the lock that Flyway takes while it migrates, without waiting, and holds it until the
     * session closes; false = someone has it.
     */
    boolean lock(Session session, TableName history);

    /** Who holds that lock, as far as can be told. */
    List<Blocker> lockHolders(Session session, TableName history);

    /** What the database calls this session. */
    String number(Session session);

    /** Who holds what the session of this number waits for, or may wait for. */
    List<Blocker> blockers(Session watcher, String number);

    /**
     * The statements that remove what the failed statement left behind, such as an index that is
     * not valid.
     */
    List<String> leavings(Session session, String failed);

    /** Keeps others from changing a table's rows until the commit; empty = cannot. */
    Optional<String> holdStill(TableName table);
}
