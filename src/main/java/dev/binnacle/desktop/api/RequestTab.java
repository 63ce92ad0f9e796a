package dev.binnacle.desktop.api;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One request file as a tab: the request above or beside its answer. */
final class RequestTab implements ContentTab {
    private final RequestModel model = new RequestModel();
    private final ApiReader reader;
    private final RequestFile file;
    private final RequestController controller;
    private final VariablesController variables;
    private final Node content;
    private final Node inspector;
    private final ObservableValue<String> title;

    RequestTab(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            ApiReader reader,
            Target target) {
        this.reader = reader;
        file = new RequestFile(workbench, services, shared, model, reader, target);
        var sending = new Sending(workbench, services, shared, reader, model, file);
        controller =
                new RequestController(workbench, services, shared, model, file, sending);
        variables = new VariablesController(workbench, services, shared, reader, model);
        content = workbench.views().load(View.REQUEST, controller);
        inspector = workbench.views().load(View.VARIABLES, variables);
        new SignIns(workbench, services, shared, reader).serve(controller.auth());
        title = Bindings.createStringBinding(this::titleNow, file.pathProperty());
        controller.begin();
    }

    private String titleNow() {
        String path = file.path();
        return path.isEmpty()
                ? "New request"
                : path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.hurl$", "");
    }

    @Override
    public Target target() {
        return file.target();
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
    public Node inspector() {
        return inspector;
    }

    @Override
    public ObservableIntegerValue unsaved() {
        return model.unsavedProperty();
    }

    @Override
    public boolean perform(Command command) {
        return switch (command) {
            case RUN -> {
                controller.send();
                yield true;
            }
            case SAVE -> {
                controller.save();
                yield true;
            }
            case FIND -> controller.find();
            case REFRESH -> {
                file.look();
                yield true;
            }
            case UNDO -> controller.undo(true);
            case REDO -> controller.undo(false);
        };
    }

    @Override
    public void shown() {
        reader.readEnvironments();
        file.look();
    }

    @Override
    public void dispose() {
        controller.dispose();
        variables.dispose();
    }
}
