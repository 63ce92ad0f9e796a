package dev.binnacle.desktop.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in memory. */
final class TestDrafts implements Drafts {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(String id, String text) {
        kept.put(id, text);
    }

    @Override
    public Optional<String> load(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Draft> drafts() {
        return kept.entrySet().stream()
                .map(draft -> new Draft(draft.getKey(), draft.getValue(), Instant.EPOCH))
                .toList();
    }

    @Override
    public String read(Path query) throws IOException {
        return Files.readString(query);
    }

    @Override
    public void write(Path query, String text) throws IOException {
        Files.writeString(query, text);
    }

    @Override
    public Path queries() {
        return Path.of("target", "queries");
    }

    @Override
    public List<Path> list() {
        return List.of();
    }
}
