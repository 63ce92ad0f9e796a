package dev.binnacle.desktop.schema;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.StructureChange;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A table in the making. What is typed is part of the target, and so survives a restart. */
final class NewTableTab implements ContentTab {
    private final BackendStructure structure;
    private final NewTableModel model;
    private final Node content;
    private final Subscription connected;
    private boolean created;

    NewTableTab(BackendStructure structure, Target target) {
        this.structure = structure;
        this.model = NewTableModel.of(target.details(), structure.catalog().defaultSchema());
        var panel = new ChangePanelController(structure, this::open, () -> {});
        Workbench workbench = structure.workbench();
        content = workbench.views().load(View.CHANGE_PANEL, panel);
        var form = new NewTableForm(structure, model);
        panel.show("New table", form, workbench.views().load(View.NEW_TABLE, form));
        panel.asTab();
        connected = structure.backend().stateProperty().subscribe(state -> panel.update());
    }

    private void open(List<StructureChange> changes, List<StructureChange> back) {
        created = true;
        TableName made = changes.getFirst().table();
        structure.workbench().open(Target.structure(structure.backend().id(), made));
        structure.workbench().leave(this);
    }

    @Override
    public Target target() {
        return new Target(Target.Kind.NEW_TABLE, structure.backend().id(), model.kept());
    }

    @Override
    public ObservableValue<String> title() {
        return model.name.map(name ->
                name.isBlank() ? "New table" : "New: " + Shown.shortened(Shown.inFull(name), 22));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public @Nullable String atRisk() {
        return model.begun() && !created ? "The table has not been created." : null;
    }

    @Override
    public void dispose() {
        connected.unsubscribe();
    }
}
