package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.base.Problem;
import dev.binnacle.database.Catalog;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

import javafx.util.Subscription;

import java.time.Instant;

/** The tables of a backend, as they are there. */
final class BackendSource implements DiagramSource {
    private final Workbench workbench;
    private final Backend backend;
    private Subscription events = Subscription.EMPTY;

    BackendSource(Workbench workbench, Backend backend) {
        this.workbench = workbench;
        this.backend = backend;
    }

    @Override
    public void show(DiagramWork work, StatePane states) {
        events =
                Subscription.combine(
                        backend.catalogProperty().subscribe(catalog -> show(work, states, catalog)),
                        backend.problemProperty().subscribe(problem -> fail(states, problem)));
    }

    private void show(DiagramWork work, StatePane states, Catalog catalog) {
        if (catalog.readAt().equals(Instant.EPOCH)) {
            return; // not read yet
        }
        if (catalog.tables().isEmpty()) {
            states.empty("There are no tables yet.", null, () -> {});
        }
        work.show(catalog);
    }

    private void fail(StatePane states, @org.jspecify.annotations.Nullable Problem problem) {
        if (problem != null && backend.catalog().readAt().equals(Instant.EPOCH)) {
            states.failed(problem, this::refresh);
        }
    }

    @Override
    public void refresh() {
        workbench.backends().refresh(backend).whenFailed(workbench::report);
    }

    @Override
    public void dispose() {
        events.unsubscribe();
    }
}
