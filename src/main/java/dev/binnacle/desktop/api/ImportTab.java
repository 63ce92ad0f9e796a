package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.nio.file.Path;

/** What another tool wrote, on its way into the workspace. */
final class ImportTab implements ContentTab {
    private final Target target;
    private final ImportController controller;
    private final Node content;
    private final ObservableValue<String> title = new ReadOnlyStringWrapper("Import");

    ImportTab(Workbench workbench, ApiServices services, ApiReader reader, Target target) {
        this.target = target;
        controller = new ImportController(workbench, services, reader, target.detail("into"));
        content = workbench.views().load(View.IMPORT, controller);
        if (!target.detail("file").isEmpty()) {
            controller.read(Path.of(target.detail("file")));
        }
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
    public void dispose() {
        controller.dispose();
    }
}
