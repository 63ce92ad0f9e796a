package dev.binnacle.workspace.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What was run, newest first. */
public final class SqlHistory {
    private final Store store;

    SqlHistory(Store store) {
        this.store = store;
    }

    /** All of them or none, in this order. */
    public void add(List<SqlRun> runs) {
        store.write(session -> runs.forEach(run -> session.persist(SqlRunEntity.of(run))));
    }

    /**
     * The newest runs on one connection.
     *
     * @param containing text to find in the SQL, whatever its case; empty = all
     */
    public List<SqlRun> recent(String connection, String containing, int limit) {
        return store.read(session ->
                session
                        .createSelectionQuery(
                                "from SqlRunEntity where connection = :connection and"
                                        + " locate(:text, lower(sql)) > 0"
                                        + " order by at desc, id desc",
                                SqlRunEntity.class)
                        .setParameter("connection", connection)
                        .setParameter("text", containing.toLowerCase(Locale.ROOT))
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(SqlRunEntity::run)
                        .toList());
    }

    /** Forgets everything older. */
    public void forgetBefore(Instant time) {
        store.write(session ->
                session.createMutationQuery("delete from SqlRunEntity where at < :time")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}
