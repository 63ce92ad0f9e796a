package dev.binnacle.desktop.access;

import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** One user or role, or a new one. A password that was typed is never kept. */
final class RoleTab implements ContentTab {
    private final AccessModel model;
    private final RoleController controller;
    private final Node content;

    RoleTab(AccessModel model, Target target) {
        this.model = model;
        this.controller = new RoleController(model, target.detail("role"));
        this.content = model.workbench().views().load(View.ROLE, controller);
    }

    /** The tab of a role; empty = a new one. */
    static Target target(Backend backend, String role) {
        return new Target(Target.Kind.ROLE, backend.id(), Map.of("role", role));
    }

    @Override
    public Target target() {
        return target(model.backend(), controller.roleProperty().get());
    }

    @Override
    public ObservableValue<String> title() {
        return controller
                .roleProperty()
                .map(role -> role.isEmpty() ? "New role" : Shown.shortened(Shown.inFull(role), 28));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean perform(Command command) {
        return switch (command) {
            case SAVE -> controller.save();
            case REFRESH -> {
                controller.reload();
                yield true;
            }
            default -> false;
        };
    }

    @Override
    public @Nullable String atRisk() {
        return controller.begun() ? "Changes of this role are not applied." : null;
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
