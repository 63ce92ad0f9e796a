package dev.binnacle.desktop.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where SQL lives that was typed and not yet saved, and the workspace's {@code queries/*.sql}.
 * Called off the screen's thread; what {@link #keep} returned from survives a kill.
 */
public interface Drafts {
    /**
     * A draft that is kept.
     *
     * @param start its first words, on one line
     */
    record Draft(String id, String start, Instant at) {}

    /** Replaces the draft; blank text forgets it. */
    void keep(String id, String text) throws IOException;

    Optional<String> load(String id) throws IOException;

    /** The newest first. */
    List<Draft> drafts() throws IOException;

    /** The folder of saved queries. */
    Path queries();

    /** The saved queries, sorted by name. */
    List<Path> list() throws IOException;

    String read(Path query) throws IOException;

    void write(Path query, String text) throws IOException;
}
