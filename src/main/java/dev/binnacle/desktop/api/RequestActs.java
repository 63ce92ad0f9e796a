package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.DraftJournal;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.collection.Trash;
import dev.binnacle.desktop.shell.Workbench;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done to requests and folders in the tree; each ends in the tree being read again. */
final class RequestActs {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel model;
    private final ApiReader reader;

    RequestActs(Workbench workbench, ApiServices services, ApiModel model, ApiReader reader) {
        this.workbench = workbench;
        this.services = services;
        this.model = model;
        this.reader = reader;
    }

    /** A new request in a folder, under a name that is free. */
    void newRequest(String folder, Consumer<String> made) {
        RequestFolder requests = services.requests();
        change(
                "Making a request",
                () ->
                        requests.create(
                                        requests.free(within(folder, "new request"), ".hurl"),
                                        RequestFile.FRESH)
                                .path(),
                made);
    }

    /** A new folder in a folder, under a name that is free. */
    void newFolder(String folder, Consumer<String> made) {
        change(
                "Making a folder",
                () -> {
                    String path = services.requests().free(within(folder, "new folder"), "");
                    services.requests().createFolder(path);
                    return path;
                },
                made);
    }

    private static String within(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Another name or another place; open tabs and what is typed and not saved go along. */
    void rename(CollectionNode node, String other) {
        change(
                "Renaming " + node.path(),
                () -> {
                    String now = services.requests().rename(node.path(), other);
                    moveDrafts(new Move(node.path(), now));
                    return now;
                },
                now -> model.movedProperty().set(new Move(node.path(), now)));
    }

    private void moveDrafts(Move move) {
        for (DraftJournal.Draft draft : services.drafts().all()) {
            String now = move.follow(draft.path());
            if (!now.equals(draft.path())) {
                services.drafts().keep(new DraftJournal.Draft(now, draft.text(), draft.stamp()));
                services.drafts().forget(draft.path());
            }
        }
    }

    void duplicate(String path) {
        change("Copying " + path, () -> services.requests().duplicate(path), copy -> {});
    }

    void delete(String path, Consumer<Trash.Deleted> done) {
        workbench
                .jobs()
                .start("Deleting " + path, progress -> services.requests().delete(path))
                .whenDone(gone -> {
                    done.accept(gone);
                    reader.readTree();
                })
                .whenFailed(workbench::report);
    }

    void restore(Trash.Deleted deleted) {
        change(
                "Putting back " + deleted.path(),
                () -> {
                    services.requests().restore(deleted);
                    return deleted.path();
                },
                path -> {});
    }

    private void change(String title, Supplier<String> act, Consumer<String> done) {
        workbench
                .jobs()
                .start(title, progress -> act.get())
                .whenDone(path -> {
                    done.accept(path);
                    reader.readTree();
                })
                .whenFailed(workbench::report);
    }
}
