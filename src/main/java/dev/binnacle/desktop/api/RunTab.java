package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A run of a file, a folder or all requests, as a tab. */
final class RunTab implements ContentTab {
    private final Target target;
    private final ApiReader reader;
    private final RunController controller;
    private final Node content;
    private final ObservableValue<String> title;

    RunTab(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            ApiReader reader,
            Target target) {
        this.target = target;
        this.reader = reader;
        String path = target.detail("path");
        controller = new RunController(workbench, services, shared, path);
        content = workbench.views().load(View.RUN, controller);
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.hurl$", "");
        title = new ReadOnlyStringWrapper("Run " + (path.isEmpty() ? "all" : name));
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        if (command == Command.RUN) {
            controller.run();
            return true;
        }
        return false;
    }

    @Override
    public void shown() {
        reader.readEnvironments();
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
