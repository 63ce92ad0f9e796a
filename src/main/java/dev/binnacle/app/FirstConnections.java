package dev.binnacle.app;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.shell.Desktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.demo.DemoBackend;

import java.util.List;
import java.util.Map;

/**
 * Connections for a console that knows none yet: those of the store, where their copy was lost; the
 * demo, where there never were any, so that nothing is empty.
 */
final class FirstConnections {
    private final Workspace workspace;
    private final StoredConnections connections;
    private final Desktop desktop;

    FirstConnections(Workspace workspace, StoredConnections connections, Desktop desktop) {
        this.workspace = workspace;
        this.connections = connections;
        this.desktop = desktop;
    }

    void find() {
        // a start that was killed before its demo was made is a first start still
        if (!DemoBackend.made(workspace.folder())) {
            makeDemo();
            return;
        }
        desktop.jobs()
                .start("Reading the connections", progress -> connections.recall())
                .whenDone(this::offer)
                .whenFailed(desktop::report);
    }

    private void offer(List<ConnectionSettings> stored) {
        desktop.backends().know(stored);
        stored.stream().findFirst().ifPresent(desktop::show);
    }

    private void makeDemo() {
        desktop.jobs()
                .start(
                        "Making the demo backend",
                        progress -> DemoBackend.create(workspace.folder()))
                .whenDone(this::welcome)
                .whenFailed(desktop::report);
    }

    private void welcome(ConnectionSettings demo) {
        offer(List.of(demo));
        desktop.open(Target.rows(demo.id(), DemoBackend.ORDERS));
        desktop.jobs()
                .<List<ConnectionSettings>>start(
                        "Storing the demo's connection",
                        progress -> {
                            connections.save(demo, Map.of());
                            return connections.all();
                        })
                .whenFailed(desktop::report);
    }
}
