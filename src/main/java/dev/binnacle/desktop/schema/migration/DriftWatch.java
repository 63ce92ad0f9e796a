package dev.binnacle.desktop.schema.migration;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.comparison.Side;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says when a backend is not what the workspace's definition says. */
public final class DriftWatch {
    private final MigrationServices services;
    private final Latest<Integer> looking;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    public DriftWatch(Workbench workbench, MigrationServices services) {
        this.services = services;
        this.looking = new Latest<>(workbench.jobs());
    }

    /** Empty while they are the same, or nothing is known. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Looks again, in the background; a workspace without a definition has no drift. */
    public void look(Backend backend) {
        words.set("");
        if (backend.catalog().schemas().isEmpty()) {
            return;
        }
        Path folder = services.definition();
        looking.start(
                "Comparing " + backend.name() + " with the definition",
                progress ->
                        defined(folder)
                                ? services.comparisons()
                                        .drift(
                                                backend.await(progress),
                                                new Side.Definition(folder),
                                                progress)
                                : 0,
                this::found,
                problem -> {}); // comparing says it, with what to do
    }

    private static boolean defined(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        }
    }

    private void found(int differences) {
        words.set(differences == 0 ? "" : "Definition differs: " + differences);
    }

    public void forget() {
        looking.cancel();
        words.set("");
    }
}
