package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.base.Job;
import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramFiles;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The saved views of a workspace, read and written in jobs, one write at a time. */
final class SavedViews {
    private final Jobs jobs;
    private final DiagramFiles files;
    private final Consumer<Problem> failed;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final PauseTransition soon = new PauseTransition(Duration.millis(400));
    private @Nullable Diagram unwritten;
    private @Nullable Diagram kept;
    private boolean writing;

    SavedViews(Jobs jobs, DiagramFiles files, Consumer<Problem> failed) {
        this.jobs = jobs;
        this.files = files;
        this.failed = failed;
        soon.setOnFinished(event -> write());
    }

    /** Sorted; what was found when it was last looked. */
    ObservableList<String> names() {
        return names;
    }

    void look() {
        jobs.start("Looking for saved diagrams", progress -> files.names())
                .whenDone(names::setAll)
                .whenFailed(failed);
    }

    /** The view of this name, or an empty one that has it. */
    Job<Diagram> read(String name) {
        return jobs.<Diagram>start(
                        "Reading the diagram " + name,
                        progress -> {
                            List<String> there = files.names();
                            return there.contains(name) ? files.read(name) : Diagram.of(name);
                        })
                .whenDone(diagram -> kept = diagram);
    }

    /** Writes a view that has a file, or a first change, in a moment. */
    void keep(Diagram diagram) {
        if (kept != null && !diagram.name().isEmpty() && !diagram.equals(kept)) {
            save(diagram);
        }
    }

    /** Writes it in a moment; what comes meanwhile takes its place. */
    void save(Diagram diagram) {
        if (!diagram.name().isEmpty()) {
            kept = diagram;
            unwritten = diagram;
            soon.playFromStart();
        }
    }

    private void write() {
        Diagram diagram = unwritten;
        if (diagram == null || writing) {
            return;
        }
        unwritten = null;
        writing = true;
        jobs.start(
                        "Saving the diagram " + diagram.name(),
                        progress -> {
                            files.write(diagram);
                            return files.names();
                        })
                .whenDone(names::setAll)
                .whenFailed(failed)
                .whenEnded(() -> {
                    writing = false;
                    write();
                });
    }

    void delete(String name) {
        if (unwritten != null && unwritten.name().equals(name)) {
            unwritten = null;
        }
        kept = null;
        jobs.start(
                        "Deleting the diagram " + name,
                        progress -> {
                            files.delete(name);
                            return files.names();
                        })
                .whenDone(names::setAll)
                .whenFailed(failed);
    }

    /** Writes at once what waits to be written. */
    void dispose() {
        soon.stop();
        write();
    }
}
