package dev.binnacle.desktop.schema;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The structure of one table or view. */
final class TableTab implements ContentTab {
    private final BackendStructure structure;
    private final TableController controller;
    private final Node content;

    TableTab(BackendStructure structure, TableName table) {
        this.structure = structure;
        this.controller = new TableController(structure, table);
        this.content = structure.workbench().views().load(View.TABLE_STRUCTURE, controller);
        content.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && controller.escape()) {
                        event.consume();
                    }
                });
    }

    @Override
    public Target target() {
        return Target.structure(structure.backend().id(), controller.shownNameProperty().get());
    }

    @Override
    public ObservableValue<String> title() {
        return controller
                .shownNameProperty()
                .map(table -> Shown.shortened(Shown.inFull(table.name()), 28));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        if (command == Command.REFRESH) {
            structure.workbench().backends().refresh(structure.backend());
            return true;
        }
        return false;
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
