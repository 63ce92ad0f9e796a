package dev.binnacle.workspace.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people typed and have not saved: staged edits, unsent requests. Texts under keys, both in
 * the words of whoever keeps them.
 */
public final class Journal {
    private final Store store;
    private final Clock clock = Clock.systemUTC();

    Journal(Store store) {
        this.store = store;
    }

    /** Keeps the text under the key, in place of what was there; on disk when this returns. */
    public void put(String key, String text) {
        store.write(session -> {
            JournalEntity row = session.find(JournalEntity.class, key);
            boolean fresh = row == null;
            if (row == null) {
                row = new JournalEntity();
                row.key = key;
            }
            row.text = text;
            row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (fresh) {
                session.persist(row);
            }
        });
    }

    public Optional<String> get(String key) {
        return store.read(session ->
                Optional.ofNullable(session.find(JournalEntity.class, key)).map(row -> row.text));
    }

    /** Every text whose key begins so, by key. */
    public Map<String, String> under(String prefix) {
        List<JournalEntity> rows =
                store.read(session ->
                        session.createSelectionQuery(
                                        "from JournalEntity where locate(:prefix, key) = 1",
                                        JournalEntity.class)
                                .setParameter("prefix", prefix)
                                .getResultList());
        var texts = new TreeMap<String, String>();
        rows.forEach(row -> texts.put(row.key, row.text));
        return texts;
    }

    /** Every key that begins so, sorted; without reading the texts. */
    public List<String> keys(String prefix) {
        return store.read(session ->
                session.createSelectionQuery(
                                "select key from JournalEntity where locate(:prefix, key) = 1"
                                        + " order by key",
                                String.class)
                        .setParameter("prefix", prefix)
                        .getResultList());
    }

    public void remove(String key) {
        store.write(session ->
                session.createMutationQuery("delete from JournalEntity where key = :key")
                        .setParameter("key", key)
                        .executeUpdate());
    }
}
