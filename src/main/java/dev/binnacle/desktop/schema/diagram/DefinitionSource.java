package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.schema.definition.Definition;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** The tables of the workspace's definition. */
final class DefinitionSource implements DiagramSource {
    private final DesignWork design;
    private final Backend backend;
    private final DesignServices services;
    private Subscription events = Subscription.EMPTY;
    private @Nullable StatePane states;

    /**
     * @param backend whose structure a definition can begin with
     */
    DefinitionSource(DesignWork design, Backend backend, DesignServices services) {
        this.design = design;
        this.backend = backend;
        this.services = services;
    }

    @Override
    public void show(DiagramWork work, StatePane pane) {
        states = pane;
        events = design.definitionProperty().subscribe(this::tell);
        refresh();
    }

    private void tell(@Nullable Definition definition) {
        if (definition == null || states == null) {
            return;
        }
        if (definition.catalog().tables().isEmpty()) {
            states.emptyOver(
                    "Double click on the ground, or press T, to create a table.", null, () -> {});
        } else {
            states.ready();
        }
    }

    private void offer() {
        if (states != null) {
            states.empty(
                    "This workspace has no definition yet.",
                    "Start a definition from " + backend.name(),
                    this::begin);
        }
    }

    private void begin() {
        Catalog catalog = backend.catalog();
        design.begin(progress -> services.print().apply(backend.await(progress), catalog));
    }

    @Override
    public void refresh() {
        design.read(this::offer);
    }

    /** The files may have been changed elsewhere meanwhile. */
    @Override
    public void shown() {
        if (design.definitionProperty().get() != null) {
            refresh();
        }
    }

    @Override
    public void dispose() {
        events.unsubscribe();
    }
}
