package dev.binnacle.desktop.access;

import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The matrix of one backend. What is staged is part of the target, and so survives a restart. */
final class MatrixTab implements ContentTab {
    private final AccessModel model;
    private final MatrixController controller;
    private final Node content;

    MatrixTab(AccessModel model, Target target) {
        this.model = model;
        this.controller = new MatrixController(model, target);
        this.content = model.workbench().views().load(View.MATRIX, controller);
    }

    @Override
    public Target target() {
        String staged = StagedText.write(controller.stagedGrants());
        return new Target(
                Target.Kind.MATRIX,
                model.backend().id(),
                staged.isEmpty() ? Map.of() : Map.of("staged", staged));
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Access matrix");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node inspector() {
        return controller.inspector();
    }

    @Override
    public ObservableIntegerValue unsaved() {
        return controller.stagedProperty();
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
        int staged = controller.stagedProperty().get();
        return staged == 0 ? null : "Staged grants that are not applied: " + staged + ".";
    }

    @Override
    public void dispose() {
        controller.dispose();
    }
}
