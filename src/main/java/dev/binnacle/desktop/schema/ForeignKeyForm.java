package dev.binnacle.desktop.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.schema.ForeignKeyDraft;
import dev.binnacle.schema.ForeignKeyDraft.Action;
import dev.binnacle.schema.ForeignKeyDraft.Deferral;
import dev.binnacle.schema.StructureChange;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A new foreign key: this table's columns, and a key of another. */
public final class ForeignKeyForm implements ChangeForm {
    private final Table table;
    private final Catalog catalog;
    private final boolean deferrable;
    private Runnable listener = () -> {};
    @FXML private TextField name;
    @FXML private ColumnPicker columns;
    @FXML private ComboBox<String> target;
    @FXML private ComboBox<Key> key;
    @FXML private ComboBox<Action> onDelete;
    @FXML private ComboBox<Action> onUpdate;
    @FXML private HBox deferralRow;
    @FXML private ComboBox<Deferral> deferral;

    ForeignKeyForm(Table table, Catalog catalog, boolean deferrable) {
        this.table = table;
        this.catalog = catalog;
        this.deferrable = deferrable;
    }

    @FXML
    private void initialize() {
        columns.offer(table.columns().stream().map(Column::name).toList());
        target.getItems().setAll(withKeys());
        onDelete.getItems().setAll(Action.values());
        onUpdate.getItems().setAll(Action.values());
        deferral.getItems().setAll(Deferral.values());
        EnumWords.into(onDelete, Action.NO_ACTION, ForeignKeyForm::words);
        EnumWords.into(onUpdate, Action.NO_ACTION, ForeignKeyForm::words);
        EnumWords.into(deferral, Deferral.NONE, ForeignKeyForm::words);
        key.setConverter(new EnumWords<>(each -> String.join(", ", each.columns())));
        deferralRow.setVisible(deferrable);
        deferralRow.setManaged(deferrable);
        target.getEditor().textProperty().addListener(change -> offerKeys());
        name.textProperty().addListener(change -> listener.run());
        columns.chosen().subscribe(() -> listener.run());
        for (ComboBox<?> box : List.of(key, onDelete, onUpdate, deferral)) {
            box.valueProperty().addListener(change -> listener.run());
        }
    }

    private List<String> withKeys() {
        return catalog.tables().stream()
                .filter(each -> !each.keys().isEmpty())
                .map(each -> each.name().toString())
                .toList();
    }

    private Optional<Table> chosenTarget() {
        String text = target.getEditor().getText();
        return catalog.tables().stream()
                .filter(each -> each.name().toString().equals(text))
                .findFirst();
    }

    private void offerKeys() {
        key.getItems().setAll(chosenTarget().map(Table::keys).orElse(List.of()));
        key.setValue(key.getItems().isEmpty() ? null : key.getItems().getFirst());
        listener.run();
    }

    private static String words(Action action) {
        return action.sql().toLowerCase(Locale.ROOT);
    }

    private static String words(Deferral when) {
        return switch (when) {
            case NONE -> "with each statement";
            case DEFERRABLE -> "with each statement, unless the transaction defers it";
            case INITIALLY_DEFERRED -> "at the end of the transaction";
        };
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public List<StructureChange> changes() {
        Optional<Table> to = chosenTarget();
        Key there = key.getValue();
        if (columns.chosen().isEmpty() || to.isEmpty() || there == null) {
            return List.of();
        }
        var draft =
                new ForeignKeyDraft(
                        name.getText().isBlank() ? null : name.getText(),
                        columns.chosen(),
                        to.get().name(),
                        there.columns(),
                        onUpdate.getValue(),
                        onDelete.getValue(),
                        deferral.getValue());
        return List.of(new StructureChange.AddForeignKey(table.name(), draft));
    }

    @Override
    public String verb() {
        return "Add foreign key";
    }
}
