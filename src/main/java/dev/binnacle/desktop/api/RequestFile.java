package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.DraftJournal;
import dev.binnacle.api.collection.SavedText;
import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file behind a tab: read, saved, watched for changes by others, its unsaved text kept in the
 * journal as it is typed.
 */
final class RequestFile {
    static final String FRESH = "GET {{echo}}/echo\n";
    private final Workbench workbench;
    private final ApiServices services;
    private final RequestModel model;
    private final ApiReader reader;
    private final String id;
    private final String fresh;
    private final ReadOnlyStringWrapper path = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FileState> state =
            new ReadOnlyObjectWrapper<>(FileState.AS_KNOWN);
    private final PauseTransition keepSoon = new PauseTransition(Duration.millis(300));
    private final DraftKeeper drafts;
    private final Subscription moves;
    private boolean opened;

    RequestFile(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            RequestModel model,
            ApiReader reader,
            Target target) {
        this.workbench = workbench;
        this.services = services;
        this.model = model;
        this.reader = reader;
        path.set(target.detail("path"));
        id = target.detail("id");
        fresh = target.detail("text").isEmpty() ? FRESH : target.detail("text");
        drafts = new DraftKeeper(services.drafts());
        moves = shared.movedProperty().subscribe(this::follow);
        keepSoon.setOnFinished(event -> keepDraft());
        model.textProperty().addListener(change -> keepSoon.playFromStart());
    }

    Target target() {
        return path().isEmpty()
                ? new Target(Target.Kind.REQUEST, "", Map.of("path", "", "id", id))
                : ApiScreen.target(path());
    }

    String path() {
        return path.get();
    }

    ReadOnlyStringProperty pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the file on disk still is what the text began from. */
    ReadOnlyObjectProperty<FileState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private record Found(SavedText saved, String text) {}

    /** Reads file and draft. */
    Job<?> open(Runnable done, Consumer<Problem> failed) {
        String from = path();
        return workbench
                .jobs()
                .start(
                        from.isEmpty() ? "Opening a new request" : "Reading " + from,
                        progress -> {
                            SavedText saved =
                                    from.isEmpty()
                                            ? new SavedText("", "", "")
                                            : services.requests().read(from);
                            Optional<DraftJournal.Draft> draft = services.drafts().find(key());
                            String text = from.isEmpty() ? fresh : saved.text();
                            SavedText began =
                                    draft.map(kept -> begunFrom(saved, kept)).orElse(saved);
                            return new Found(
                                    began, draft.map(DraftJournal.Draft::text).orElse(text));
                        })
                .whenDone(found -> {
                    model.open(found.saved(), found.text());
                    opened = true;
                    keepSoon.stop();
                    look();
                    done.run();
                })
                .whenFailed(failed);
    }

    /** A draft that was begun from another state of the file keeps that state: a conflict shows. */
    private static SavedText begunFrom(SavedText saved, DraftJournal.Draft draft) {
        return new SavedText(saved.path(), saved.text(), draft.stamp());
    }

    /** The file has another path: so have the tab and the draft. */
    private void follow(@Nullable Move move) {
        if (move == null || path().isEmpty() || move.follow(path()).equals(path())) {
            return;
        }
        SavedText known = model.savedProperty().get();
        path.set(move.follow(path()));
        model.savedProperty().set(new SavedText(path(), known.text(), known.stamp()));
        workbench.refreshTitles();
        keepDraft();
    }

    private String key() {
        return path().isEmpty() ? "new:" + id : path();
    }

    private void keepDraft() {
        if (!opened) {
            return;
        }
        String key = key();
        String text = model.textProperty().get();
        String stamp = model.savedProperty().get().stamp();
        boolean same = model.unsavedProperty().get() == 0;
        long turn = drafts.turn();
        workbench
                .jobs()
                .start(
                        "Keeping what was typed",
                        progress -> {
                            if (same) {
                                drafts.forget(turn, key);
                            } else {
                                drafts.keep(turn, new DraftJournal.Draft(key, text, stamp));
                            }
                            return key;
                        })
                .whenFailed(workbench::report);
    }

    /** Looks whether others changed the file; takes the change over when nothing is unsaved. */
    void look() {
        if (!opened || path().isEmpty()) {
            return;
        }
        SavedText known = model.savedProperty().get();
        workbench
                .jobs()
                .start(
                        "Looking at " + known.path(),
                        progress ->
                                services.requests().changedSince(known)
                                        ? services.requests().find(known.path())
                                        : Optional.of(known))
                .whenDone(theirs -> {
                    if (theirs.isEmpty()) {
                        state.set(FileState.GONE);
                    } else if (theirs.get() == known) {
                        state.set(FileState.AS_KNOWN);
                    } else {
                        changed(theirs.get());
                    }
                })
                .whenFailed(workbench::report);
    }

    private void changed(SavedText theirs) {
        if (model.unsavedProperty().get() == 0) {
            model.open(theirs, theirs.text());
            state.set(FileState.AS_KNOWN);
            workbench.announce(theirs.path() + " was changed on disk and read again");
        } else {
            state.set(FileState.CHANGED);
        }
    }

    /** Saves the text; a file that others changed stays as it is, and the conflict shows. */
    void save() {
        SavedText known = model.savedProperty().get();
        String text = model.textProperty().get();
        start("Saving " + known.path(), () -> services.requests().save(known, text));
    }

    /** Saves a new request under a name. */
    void create(String name) {
        String text = model.textProperty().get();
        start("Saving " + name, () -> services.requests().create(name, text));
    }

    /** Saves over what others wrote, after both were seen. */
    void keepMine() {
        String text = model.textProperty().get();
        start("Saving " + path(), () -> services.requests().overwrite(path(), text));
    }

    /** Gives the text up for what others wrote. */
    void takeTheirs() {
        String from = path();
        workbench
                .jobs()
                .start("Reading " + from, progress -> services.requests().read(from))
                .whenDone(this::stand)
                .whenFailed(workbench::report);
    }

    private void stand(SavedText saved) {
        state.set(FileState.AS_KNOWN);
        model.open(saved, saved.text());
    }

    private interface Write {
        SavedText run();
    }

    private void start(String title, Write write) {
        String before = key();
        long turn = drafts.turn();
        workbench
                .jobs()
                .start(
                        title,
                        progress -> {
                            SavedText saved = write.run();
                            drafts.forget(turn, before);
                            return saved;
                        })
                .whenDone(this::saved)
                .whenFailed(this::notSaved);
    }

    private void saved(SavedText saved) {
        state.set(FileState.AS_KNOWN);
        model.savedProperty().set(saved);
        path.set(saved.path());
        workbench.announce("Saved " + saved.path());
        workbench.refreshTitles();
        reader.readTree();
    }

    private void notSaved(Problem problem) {
        if (problem.code() == ProblemCode.REQUEST_CHANGED) {
            state.set(FileState.CHANGED);
            look();
        } else {
            workbench.report(problem);
        }
    }

    /** Keeps at once what is still to be kept. */
    void dispose() {
        moves.unsubscribe();
        keepSoon.stop();
        keepDraft();
    }

    /** Where files that the request names are looked for. May make the folder: inside jobs only. */
    java.nio.file.Path folder() throws ProblemException {
        var root = services.requests().root();
        var parent = root.resolve(path()).getParent();
        return path().isEmpty() || parent == null ? root : parent;
    }
}
