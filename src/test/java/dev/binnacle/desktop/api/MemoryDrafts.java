package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.DraftJournal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps drafts while a test runs. */
final class MemoryDrafts implements DraftJournal {
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    @Override
    public void keep(Draft draft) {
        drafts.put(draft.path(), draft);
    }

    @Override
    public Optional<Draft> find(String path) {
        return Optional.ofNullable(drafts.get(path));
    }

    @Override
    public void forget(String path) {
        drafts.remove(path);
    }

    @Override
    public List<Draft> all() {
        return List.copyOf(drafts.values());
    }
}
