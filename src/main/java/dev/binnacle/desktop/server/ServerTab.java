package dev.binnacle.desktop.server;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The API of a backend as a tab. */
public final class ServerTab implements ContentTab {
    private final Target target;
    private final String title;
    private final ServerController controller;
    private final Node content;

    public ServerTab(Workbench workbench, ApiServers servers, Target target) {
        this.target = target;
        Backend backend =
                workbench
                        .backends()
                        .reach(target.connection())
                        .orElseThrow(() ->
                                new IllegalArgumentException("no such connection: " + target));
        title = "API of " + backend.name();
        controller = new ServerController(workbench, servers, servers.server(backend));
        content = workbench.views().load(View.SERVER, controller);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(title);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node inspector() {
        return controller.detail();
    }

    @Override
    public boolean perform(Command command) {
        if (command == Command.REFRESH) {
            controller.refresh();
            return true;
        }
        return false;
    }

    @Override
    public void dispose() {
        controller.end();
    }
}
