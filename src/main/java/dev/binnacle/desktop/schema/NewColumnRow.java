package dev.binnacle.desktop.schema;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import java.util.List;

/** One line of the form for a new table. */
public final class NewColumnRow {
    private final NewColumn column;
    private final List<String> types;
    private final Runnable remove;
    @FXML private TextField name;
    @FXML private ComboBox<String> type;
    @FXML private CheckBox key;
    @FXML private CheckBox notNull;
    @FXML private CheckBox identity;
    @FXML private TextField expression;

    NewColumnRow(NewColumn column, List<String> types, Runnable remove) {
        this.column = column;
        this.types = types;
        this.remove = remove;
    }

    @FXML
    private void initialize() {
        type.getItems().setAll(types);
        name.textProperty().bindBidirectional(column.name);
        type.getEditor().textProperty().bindBidirectional(column.type);
        expression.textProperty().bindBidirectional(column.expression);
        key.selectedProperty().bindBidirectional(column.key);
        notNull.selectedProperty().bindBidirectional(column.notNull);
        identity.selectedProperty().bindBidirectional(column.identity);
        key.selectedProperty().subscribe(this::impliesNotNull);
        identity.selectedProperty().subscribe(this::impliesNotNull);
        notNull.disableProperty().bind(column.key.or(column.identity));
        expression.disableProperty().bind(column.identity);
    }

    private void impliesNotNull(boolean on) {
        if (on) {
            notNull.setSelected(true);
        }
    }

    @FXML
    private void remove() {
        remove.run();
    }
}
