package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A routine, sequence or type. */
final class ObjectTab implements ContentTab {
    private final Target target;
    private final ObjectController controller;
    private final Node content;

    ObjectTab(Workbench workbench, Backend backend, Target target) {
        this.target = target;
        this.controller = new ObjectController(workbench, backend, target);
        this.content = workbench.views().load(View.OBJECT, controller);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Shown.shortened(Shown.inFull(target.detail("name")), 28));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
