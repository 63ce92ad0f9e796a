package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.schema.diagram.Diagram;

/** Brings a view on the screen: its file is read before its tables are placed. */
final class Opening {
    private final DiagramParts parts;
    private final DiagramSource source;
    private final StatePane states;

    Opening(DiagramParts parts, DiagramSource source, StatePane states) {
        this.parts = parts;
        this.source = source;
        this.states = states;
    }

    /** The first view of a tab, and from then on what its tables become. */
    void start() {
        parts.work()
                .listen(states::loading, problem -> states.failed(problem, parts.work()::again));
        String name = parts.work().diagram().name();
        if (name.isEmpty()) {
            source.show(parts.work(), states);
            return;
        }
        states.loading(
                parts.views()
                        .read(name)
                        .whenDone(first -> {
                            parts.work().startWith(first);
                            source.show(parts.work(), states);
                        })
                        .whenFailed(problem -> states.failed(problem, this::start)));
    }

    /** Another saved view. */
    void open(String name) {
        states.loading(
                parts.views()
                        .read(name)
                        .whenDone(this::show)
                        .whenFailed(problem -> states.failed(problem, () -> open(name))));
    }

    private void show(Diagram diagram) {
        parts.model().fitLater();
        parts.work().open(diagram);
        parts.stage().surface().requestFocus();
    }
}
