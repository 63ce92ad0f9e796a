package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Reads what the area shares, in the background, into its model. */
final class ApiReader {
    private static final int MOST_CALLS = 200;
    private final ApiServices services;
    private final ApiModel model;
    private final Workbench workbench;
    private final Latest<CollectionNode.Folder> tree;
    private final Latest<Known> environments;
    private final Latest<List<RequestHistory.Call>> calls;
    private final ReadOnlyObjectWrapper<@Nullable Problem> failed =
            new ReadOnlyObjectWrapper<>(null);

    ApiReader(Workbench workbench, ApiServices services, ApiModel model) {
        this.workbench = workbench;
        this.services = services;
        this.model = model;
        tree = new Latest<>(workbench.jobs());
        environments = new Latest<>(workbench.jobs());
        calls = new Latest<>(workbench.jobs());
    }

    private record Known(
            List<Environment> environments,
            Environment given,
            List<Secrets.Known> secrets,
            List<String> signIns) {}

    /** Why the tree could not be read; null when it was. */
    ReadOnlyObjectProperty<@Nullable Problem> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    void readAll() {
        readTree();
        readEnvironments();
        readCalls();
        readFormView();
    }

    private void readFormView() {
        workbench
                .jobs()
                .start("Reading how requests are shown", progress -> services.formViews().load())
                .whenDone(view -> model.formViewProperty().set(view))
                .whenFailed(workbench::report);
    }

    Job<CollectionNode.Folder> readTree() {
        return tree.start(
                "Reading the requests",
                progress -> services.requests().list(),
                found -> {
                    failed.set(null);
                    model.treeProperty().set(found);
                },
                failed::set);
    }

    void readEnvironments() {
        environments.start(
                "Reading the environments",
                progress ->
                        new Known(
                                services.environments().list(),
                                services.given().get(),
                                services.credentials().secrets().known(),
                                services.credentials().signIns().names()),
                known -> {
                    model.readSecrets(known.secrets(), known.signIns());
                    model.read(known.environments(), known.given());
                },
                workbench::report);
    }

    void readCalls() {
        String words = model.callWordsProperty().get().strip();
        calls.start(
                "Reading what was sent",
                progress -> services.history().find(words, MOST_CALLS),
                found -> model.calls().setAll(found),
                workbench::report);
    }

    /**
     * Keeps a call, then shows it among those that were sent.
     *
     * @param told makes it; slow for a large answer, so it is asked off the screen's thread
     */
    void keep(Supplier<RequestHistory.Call> told) {
        workbench
                .jobs()
                .start(
                        "Keeping the call",
                        progress -> {
                            RequestHistory.Call call = told.get();
                            services.history().add(call);
                            return call;
                        })
                .whenDone(kept -> readCalls())
                .whenFailed(workbench::report);
    }
}
