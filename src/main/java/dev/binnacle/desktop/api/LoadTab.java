package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.Map;

/** A request's text as load: its figures while it runs and after. */
final class LoadTab implements ContentTab {
    private static final String MARK = "load";
    private final Target target;
    private final LoadController controller;
    private final Node content;
    private final ReadOnlyStringWrapper title;

    LoadTab(Workbench workbench, ApiServices services, ApiModel shared, Target target) {
        this.target = target;
        controller = new LoadController(workbench, services, shared, target);
        content = workbench.views().load(View.LOAD, controller);
        String path = target.detail("path");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.hurl$", "");
        title = new ReadOnlyStringWrapper("Load " + (name.isEmpty() ? "request" : name));
    }

    /**
     * What opens such a tab.
     *
     * @param path of the file; empty = it has none
     * @param text of the file as it stands in its tab
     */
    static Target target(String path, String text) {
        return new Target(
                Target.Kind.REQUEST, "", Map.of("path", path, "text", text, "shown as", MARK));
    }

    static boolean wanted(Target target) {
        return target.detail("shown as").equals(MARK);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
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
    public void dispose() {
        controller.dispose();
    }
}
