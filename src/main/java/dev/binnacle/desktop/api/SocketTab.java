package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A WebSocket as a tab. It is kept in no file: the tab remembers how it is opened. */
final class SocketTab implements ContentTab {
    private final SocketModel model;
    private final SocketController controller;
    private final VariablesController variables;
    private final ApiReader reader;
    private final Node content;
    private final Node inspector;

    SocketTab(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            ApiReader reader,
            Target target) {
        this.reader = reader;
        model = new SocketModel(target);
        var live = new LiveModel("message");
        var session = new SocketSession(workbench, services, shared, live);
        controller = new SocketController(workbench, model, session, live);
        variables = new VariablesController(workbench, services, shared, reader, model.request());
        content = workbench.views().load(View.SOCKET, controller);
        inspector = workbench.views().load(View.VARIABLES, variables);
    }

    @Override
    public Target target() {
        return model.target();
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("WebSocket");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public boolean perform(Command command) {
        return switch (command) {
            case RUN -> {
                controller.run();
                yield true;
            }
            case FIND -> {
                controller.find();
                yield true;
            }
            case SAVE, REFRESH, UNDO, REDO -> false;
        };
    }

    @Override
    public void shown() {
        reader.readEnvironments();
    }

    @Override
    public void dispose() {
        controller.dispose();
        variables.dispose();
    }
}
