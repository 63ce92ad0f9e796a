package dev.binnacle.app;

import dev.binnacle.data.edit.ChangeJournal;
import dev.binnacle.database.TableName;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.store.Journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Staged changes in the workspace's journal, a text per connection and table. */
final class StoredChanges implements ChangeJournal {
    private final Workspace workspace;

    StoredChanges(Workspace workspace) {
        this.workspace = workspace;
    }

    private Journal journal() {
        return workspace.store().journal();
    }

    @Override
    public void save(String connectionId, TableName table, String json) {
        journal().put(key(connectionId, table), json);
    }

    @Override
    public Optional<String> load(String connectionId, TableName table) {
        return journal().get(key(connectionId, table));
    }

    @Override
    public void clear(String connectionId, TableName table) {
        journal().remove(key(connectionId, table));
    }

    @Override
    public List<TableName> tables(String connectionId) {
        String prefix = prefix(connectionId);
        return journal().under(prefix).keySet().stream()
                .map(key -> key.substring(prefix.length()).split("/", -1))
                .filter(parts -> parts.length == 2)
                .map(parts -> new TableName(decoded(parts[0]), decoded(parts[1])))
                .sorted()
                .toList();
    }

    private static String prefix(String connectionId) {
        return "changes/" + connectionId + "/";
    }

    /** Names are encoded: a table's name may hold anything, the separator too. */
    private static String key(String connectionId, TableName table) {
        return prefix(connectionId) + encoded(table.schema()) + "/" + encoded(table.name());
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
