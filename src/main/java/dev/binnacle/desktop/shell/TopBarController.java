package dev.binnacle.desktop.shell;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Tier;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The backend in front and its tier, the way to the palette, light or dark. */
public final class TopBarController {
    private final Desktop desktop;
    @FXML private Region dot;
    @FXML private MenuButton backend;
    @FXML private Label tier;
    @FXML private Button lock;
    @FXML private Label api;
    @FXML private FontIcon themeIcon;

    TopBarController(Desktop desktop) {
        this.desktop = desktop;
    }

    @FXML
    private void initialize() {
        Backends backends = desktop.backends();
        backends.currentProperty().subscribe(this::show);
        backends.known().subscribe(this::listBackends);
        backends.open().subscribe(this::listBackends);
        desktop.look()
                .darkProperty()
                .subscribe(dark -> themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon"));
    }

    private void show(@Nullable Backend now) {
        String stage = now == null ? "" : now.settings().tier().name().toLowerCase(Locale.ROOT);
        backend.setText(now == null ? "No backend" : Shown.shortened(Shown.inFull(now.name()), 40));
        tier.setText(stage);
        tier.getStyleClass().setAll("tier-name", stage);
        dot.getStyleClass().setAll("tier-dot", stage);
        String address = now == null ? null : now.settings().api();
        api.setText(address == null ? "" : "API " + address.replaceFirst("^https?://", ""));
        boolean lockable = now != null && now.settings().tier() == Tier.PRODUCTION;
        lock.setVisible(lockable);
        lock.setManaged(lockable);
        if (now != null) {
            lock.setText(now.unlockedProperty().get() ? "Lock" : "Unlock writing");
        }
    }

    private void listBackends() {
        var items = new ArrayList<MenuItem>();
        for (ConnectionSettings settings : desktop.backends().known()) {
            var item =
                    new MenuItem(
                            Shown.inFull(settings.name()) + "   " + settings.location().display());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> desktop.show(settings));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.addAll(
                List.of(
                        item(
                                "Connections …",
                                () -> desktop.open(Target.of(Target.Kind.CONNECTION, ""))),
                        item("Disconnect", this::disconnect)));
        backend.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable act) {
        var item = new MenuItem(text);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void disconnect() {
        Backend now = desktop.backends().current();
        if (now != null) {
            desktop.disconnect(now);
        }
    }

    @FXML
    private void toggleLock() {
        Backend now = desktop.backends().current();
        if (now == null) {
            return;
        }
        if (now.unlockedProperty().get()) {
            desktop.backends().unlock(now, false);
            show(now);
            return;
        }
        desktop.questions()
                .confirm(
                        "Unlock production",
                        "Changes to " + now.name() + " will reach production at once.",
                        "Unlock " + now.name(),
                        () -> {
                            desktop.backends().unlock(now, true);
                            show(now);
                        });
    }

    @FXML
    private void openPalette() {
        desktop.openPalette();
    }

    @FXML
    private void toggleTheme() {
        desktop.look().darkProperty().set(!desktop.look().darkProperty().get());
    }
}
