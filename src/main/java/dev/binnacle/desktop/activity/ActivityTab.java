package dev.binnacle.desktop.activity;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The timeline as a tab; the inspector shows the selected event whole. */
final class ActivityTab implements ContentTab {
    private final Target target;
    private final ActivityController controller;
    private final Node content;

    ActivityTab(Target target, ActivityController controller, Workbench workbench) {
        this.target = target;
        this.controller = controller;
        content = workbench.views().load(View.ACTIVITY, controller);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Activity");
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
    public void shown() {
        controller.refresh();
    }

    @Override
    public boolean perform(Command command) {
        if (command == Command.REFRESH) {
            controller.refresh();
            return true;
        }
        return false;
    }
}
