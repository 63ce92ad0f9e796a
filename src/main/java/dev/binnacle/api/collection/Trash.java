package dev.binnacle.api.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Keeps what was deleted, out of sight of the tree, until someone empties the folder. */
public final class Trash {
    private final Path folder;

    Trash(Path folder) {
        this.folder = folder;
    }

    /** What was deleted and where it went. */
    public record Deleted(String path, Path kept) {}

    Deleted take(Path place, String path) {
        try {
            Files.createDirectories(folder);
            Path kept = folder.resolve(UUID.randomUUID() + "-" + place.getFileName());
            Files.move(place, kept);
            Examples.follow(place, kept);
            return new Deleted(path, kept);
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    void putBack(Deleted deleted, Path place) {
        try {
            Files.createDirectories(place.getParent());
            Files.move(deleted.kept(), place);
            Examples.follow(deleted.kept(), place);
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }
}
