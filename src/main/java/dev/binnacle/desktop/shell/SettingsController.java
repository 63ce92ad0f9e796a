package dev.binnacle.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;

/** Theme, text size, workspace, vault, the sheet of keys, and what to copy into a report. */
public final class SettingsController {
    private final Desktop desktop;
    private final VaultDoor vault;
    @FXML private CheckBox dark;
    @FXML private ComboBox<Integer> zoom;
    @FXML private GridPane keys;
    @FXML private TextArea diagnostics;
    @FXML private Label copied;
    @FXML private Label workspace;
    @FXML private Label vaultWords;
    @FXML private Button passphrase;
    @FXML private Button lock;

    SettingsController(Desktop desktop, VaultDoor vault) {
        this.desktop = desktop;
        this.vault = vault;
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
        workspace.setText(Shown.inFull(desktop.about().workspace().toString()));
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
        showVault("Looking at the vault", () -> {});
        diagnostics.setText(String.join("\n", desktop.about().lines(desktop.backends())));
    }

    @FXML
    private void copy() {
        refresh();
        desktop.clips().put(diagnostics.getText());
        copied.setText("Copied. It holds no passwords and no data.");
    }

    /** Does something to the vault, then says how it stands. */
    private void showVault(String title, Runnable act) {
        record Found(String words, boolean exists) {}
        desktop.jobs()
                .start(
                        title,
                        progress -> {
                            act.run();
                            return new Found(vault.words(), vault.exists());
                        })
                .whenDone(found -> {
                    vaultWords.setText(found.words());
                    passphrase.setDisable(!found.exists());
                    lock.setDisable(!found.exists());
                })
                .whenFailed(problem -> {
                    vaultWords.setText(problem.sentence());
                    desktop.report(problem);
                });
    }

    @FXML
    private void changePassphrase() {
        showVault("Changing the vault's passphrase", vault::changePassphrase);
    }

    @FXML
    private void lockVault() {
        showVault("Locking the vault", vault::lock);
    }

    @FXML
    private void openWorkspace() {
        desktop.chooseWorkspace();
    }
}
