package dev.binnacle.desktop.api;

import dev.binnacle.desktop.control.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A variable in two lines: name and value, and where the value comes from. */
final class VariableCell extends ListCell<Variable> {
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label source = new Label();
    private final VBox lines = new VBox(new HBox(8, name, value), source);

    VariableCell() {
        setPrefWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().addAll("mono", "variable-name");
        value.getStyleClass().add("mono");
        source.getStyleClass().add("secondary");
    }

    @Override
    protected void updateItem(@Nullable Variable variable, boolean empty) {
        super.updateItem(variable, empty);
        if (empty || variable == null) {
            setGraphic(null);
            Tip.setText(this, null);
            return;
        }
        name.setText(variable.name());
        value.setText(variable.shown());
        source.setText("from " + variable.source());
        Tip.setText(this, variable.shown() + "\nfrom " + variable.source());
        setGraphic(lines);
    }
}
