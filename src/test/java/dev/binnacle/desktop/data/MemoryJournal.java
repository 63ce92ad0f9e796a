package dev.binnacle.desktop.data;

import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.database.TableName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps staged changes as the workspace would, for as long as the test runs. */
final class MemoryJournal implements ChangeJournal {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private static String key(String connection, TableName table) {
        return connection + " " + table;
    }

    @Override
    public void save(String connectionId, TableName table, String json) {
        kept.put(key(connectionId, table), json);
    }

    @Override
    public Optional<String> load(String connectionId, TableName table) {
        return Optional.ofNullable(kept.get(key(connectionId, table)));
    }

    @Override
    public void clear(String connectionId, TableName table) {
        kept.remove(key(connectionId, table));
    }

    @Override
    public List<TableName> tables(String connectionId) {
        return List.of();
    }

    int size() {
        return kept.size();
    }
}
