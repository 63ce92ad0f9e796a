package dev.binnacle.desktop.schema.lint;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What the linter finds in a backend, in a tab. */
public final class LintTab implements ContentTab {
    private final Target target;
    private final Backend backend;
    private final LintController controller;
    private final Node content;

    public LintTab(Workbench workbench, Backend backend, LintServices services, Target target) {
        this.target = target;
        this.backend = backend;
        this.controller = new LintController(workbench, backend, services);
        this.content = workbench.views().load(View.LINT, controller);
    }

    public static Target of(String connection) {
        return Target.of(Target.Kind.LINT, connection);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Lint " + Shown.shortened(backend.name(), 20));
    }

    @Override
    public Node content() {
        return content;
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
    public void takeKeys() {
        controller.takeKeys();
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
