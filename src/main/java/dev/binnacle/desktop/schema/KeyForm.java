package dev.binnacle.desktop.schema;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.KeyDraft;
import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;

import java.util.List;

/** A new primary key or unique constraint. */
public final class KeyForm implements ChangeForm {
    private final Table table;
    private Runnable listener = () -> {};
    @FXML private RadioButton primary;
    @FXML private RadioButton unique;
    @FXML private TextField name;
    @FXML private ColumnPicker columns;

    KeyForm(Table table) {
        this.table = table;
    }

    @FXML
    private void initialize() {
        columns.offer(table.columns().stream().map(Column::name).toList());
        boolean has = table.keys().stream().anyMatch(key -> key.primary());
        primary.setDisable(has);
        primary.setSelected(!has);
        unique.setSelected(has);
        name.textProperty().addListener(change -> listener.run());
        primary.selectedProperty().addListener(change -> listener.run());
        columns.chosen().subscribe(() -> listener.run());
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        if (columns.chosen().isEmpty()) {
            return List.of();
        }
        var draft =
                new KeyDraft(
                        name.getText().isBlank() ? null : name.getText(),
                        primary.isSelected(),
                        columns.chosen());
        return List.of(new StructureChange.AddKey(table.name(), draft));
    }

    @Override
    public String verb() {
        return "Add key";
    }
}
