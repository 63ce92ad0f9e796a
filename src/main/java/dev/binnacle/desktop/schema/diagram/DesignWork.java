package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Work;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.SourceFile;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Designing: each gesture changes the definition's files, one after the other, and can be taken
 * back. Used on the screen's thread.
 */
final class DesignWork {
    private final Jobs jobs;
    private final DesignFolder folder;
    private final DiagramWork diagram;
    private Consumer<Problem> failed = problem -> {};
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Definition> definition =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<TextChange>> last =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean busy;

    DesignWork(Jobs jobs, DesignServices services, DiagramWork diagram) {
        this.jobs = jobs;
        this.diagram = diagram;
        folder = new DesignFolder(services);
    }

    void whenFailed(Consumer<Problem> told) {
        failed = told;
    }

    /** What the files say; null until they are read, and where there are none. */
    ReadOnlyObjectProperty<@Nullable Definition> definitionProperty() {
        return definition.getReadOnlyProperty();
    }

    /** What the last step changed in the files. */
    ReadOnlyObjectProperty<List<TextChange>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /**
     * Reads the files.
     *
     * @param none called where there are none
     */
    void read(Runnable none) {
        this.<@Nullable Definition>start(
                "Reading the definition",
                progress -> folder.begun() ? folder.read() : null,
                found -> {
                    if (found == null) {
                        none.run();
                    } else {
                        show(found);
                    }
                });
    }

    void begin(Work<String> text) {
        start("Writing the definition", progress -> folder.begin(text.run(progress)), this::show);
    }

    private void show(Definition now) {
        Definition known = definition.get();
        if (known != null && known.files().equals(now.files())) {
            return;
        }
        definition.set(now);
        diagram.show(now.catalog());
    }

    /**
     * Changes the files.
     *
     * @param words what is done, such as "Added a column"
     */
    void apply(String words, List<StructureChange> changes) {
        apply(words, changes, () -> {}, () -> {});
    }

    /**
     * Changes the files.
     *
     * @param forth done to the diagram before, and before it is done again
     * @param back done to the diagram before it is taken back
     */
    void apply(String words, List<StructureChange> changes, Runnable forth, Runnable back) {
        forth.run();
        start(
                words,
                progress -> folder.apply(changes),
                edit -> {
                    last.set(changes(edit.before(), edit.after()));
                    diagram.history()
                            .note(
                                    new History.Deed(
                                            words,
                                            () -> {
                                                back.run();
                                                put(edit.after(), edit.before());
                                            },
                                            () -> {
                                                forth.run();
                                                put(edit.before(), edit.after());
                                            }));
                    show(edit.definition());
                });
    }

    private void put(List<SourceFile> expected, List<SourceFile> wanted) {
        start(
                "Writing the definition",
                progress -> folder.replace(expected, wanted),
                now -> {
                    last.set(changes(expected, wanted));
                    show(now);
                });
    }

    private static List<TextChange> changes(List<SourceFile> before, List<SourceFile> after) {
        List<TextChange> changes = new java.util.ArrayList<>();
        for (int file = 0; file < after.size(); file++) {
            changes.add(TextChange.of(before.get(file), after.get(file)));
        }
        return changes;
    }

    /** One at a time, in the order they were asked for. */
    private <T extends @Nullable Object> void start(String title, Work<T> work, Consumer<T> then) {
        waiting.add(() ->
                jobs.start(title, work)
                        .whenDone(then)
                        .whenFailed(problem -> failed.accept(problem))
                        .whenEnded(() -> {
                            busy = false;
                            next();
                        }));
        next();
    }

    private void next() {
        Runnable step = busy ? null : waiting.poll();
        if (step != null) {
            busy = true;
            step.run();
        }
    }
}
