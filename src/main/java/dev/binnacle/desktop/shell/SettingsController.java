package dev.binnacle.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;

/** Theme, text size, the sheet of keys, and what to copy into a report. */
public final class SettingsController {
    private final Desktop desktop;
    private final About about;
    @FXML private CheckBox dark;
    @FXML private ComboBox<Integer> zoom;
    @FXML private GridPane keys;
    @FXML private TextArea diagnostics;
    @FXML private Label copied;

    SettingsController(Desktop desktop, About about) {
        this.desktop = desktop;
        this.about = about;
    }

    @FXML
    private void initialize() {
        dark.selectedProperty().bindBidirectional(desktop.look().darkProperty());
        zoom.getItems().setAll(Look.ZOOMS);
        zoom.setValue(desktop.look().zoomProperty().get());
        zoom.valueProperty()
                .addListener((property, old, now) -> desktop.look().zoomProperty().set(now));
        desktop.look()
                .zoomProperty()
                .addListener((property, old, now) -> zoom.setValue(now.intValue()));
        showKeys();
        refresh();
    }

    private void showKeys() {
        int row = 0;
        for (var entry : desktop.keys().sheet().entrySet()) {
            var key = new Label(entry.getKey());
            key.getStyleClass().add("mono");
            int pair = row % 2 * 2;
            keys.add(spread(row, key), pair, row / 2);
            keys.add(new Label(entry.getValue()), pair + 1, row / 2);
            row++;
        }
    }

    /** Two pairs stand side by side in a row. */
    private static Label spread(int row, Label label) {
        label.getStyleClass().add(row % 2 == 0 ? "key-first" : "key-second");
        return label;
    }

    void refresh() {
        diagnostics.setText(String.join("\n", about.lines(desktop.backends())));
    }

    @FXML
    private void copy() {
        refresh();
        desktop.clips().put(diagnostics.getText());
        copied.setText("Copied. It holds no passwords and no data.");
    }
}
