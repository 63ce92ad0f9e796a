package dev.binnacle.app;

import dev.binnacle.api.collection.DraftJournal;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.store.Journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests that are typed and not saved, in the workspace's journal: the stamp in the first line,
 * then the text.
 */
final class StoredRequestDrafts implements DraftJournal {
    private static final String PREFIX = "request/";

    private final Workspace workspace;

    StoredRequestDrafts(Workspace workspace) {
        this.workspace = workspace;
    }

    private Journal journal() {
        return workspace.store().journal();
    }

    @Override
    public void keep(Draft draft) {
        journal().put(PREFIX + draft.path(), draft.stamp() + "\n" + draft.text());
    }

    @Override
    public Optional<Draft> find(String path) {
        return journal().get(PREFIX + path).map(kept -> draft(path, kept));
    }

    @Override
    public void forget(String path) {
        journal().remove(PREFIX + path);
    }

    @Override
    public List<Draft> all() {
        return journal().under(PREFIX).entrySet().stream().map(StoredRequestDrafts::draft).toList();
    }

    private static Draft draft(Map.Entry<String, String> entry) {
        return draft(entry.getKey().substring(PREFIX.length()), entry.getValue());
    }

    private static Draft draft(String path, String kept) {
        int line = kept.indexOf('\n');
        return new Draft(path, kept.substring(line + 1), kept.substring(0, Math.max(0, line)));
    }
}
