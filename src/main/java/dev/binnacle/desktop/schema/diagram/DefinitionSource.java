package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Catalog;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

/** The tables of the workspace's definition. */
final class DefinitionSource implements DiagramSource {
    private final DesignWork design;
    private final Backend backend;
    private final DesignServices services;
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
        refresh();
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

    @Override
    public void dispose() {}
}
