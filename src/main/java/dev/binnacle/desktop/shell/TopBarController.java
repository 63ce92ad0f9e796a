package dev.binnacle.desktop.shell;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Tier;
import dev.binnacle.desktop.control.Tip;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The backend in front and its tier, the way to the palette, light or dark. */
public final class TopBarController {
    private final Desktop desktop;
    private Subscription backendSubscription = Subscription.EMPTY;
    @FXML private MenuButton backend;
    @FXML private FontIcon state;
    @FXML private Label tier;
    @FXML private Button lock;
    @FXML private Button api;
    @FXML private FontIcon apiIcon;
    @FXML private FontIcon themeIcon;

    TopBarController(Desktop desktop) {
        this.desktop = desktop;
    }

    @FXML
    private void initialize() {
        Backends backends = desktop.backends();
        backends.currentProperty().subscribe(this::follow);
        backends.known().subscribe(this::listBackends);
        backends.open().subscribe(this::listBackends);
        desktop.look()
                .darkProperty()
                .subscribe(dark -> themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon"));
    }

    private void follow(@Nullable Backend now) {
        backendSubscription.unsubscribe();
        backendSubscription = Subscription.EMPTY;
        if (now == null) {
            show(null);
            return;
        }
        backendSubscription =
                now.stateProperty()
                        .subscribe(state -> show(now))
                        .and(now.unlockedProperty().subscribe(unlocked -> show(now)))
                        .and(desktop.apis().of(now).subscribe(line -> showApi(now, line)));
    }

    private void show(@Nullable Backend now) {
        backend.setText(now == null ? "No backend" : Shown.shortened(Shown.inFull(now.name()), 40));
        String how = now == null ? "Choose a backend" : TopBarWords.connection(now);
        state.setIconLiteral(now == null ? "fth-database" : TopBarWords.icon(now));
        Tip.setText(backend, how);
        backend.setAccessibleText("Backend: " + backend.getText() + ". " + how);
        String stage = now == null ? "" : now.settings().tier().name().toLowerCase(Locale.ROOT);
        tier.setText(stage);
        tier.getStyleClass().setAll("tier-name", stage);
        Tip.setText(tier, "The tier of this backend: " + stage);
        show(tier, now != null);
        show(api, now != null);
        show(lock, now != null && now.settings().tier() == Tier.PRODUCTION);
        lock.setText(now != null && now.unlockedProperty().get() ? "Lock again" : "Unlock writing");
    }

    /** The API that the connection names comes before the one that is served from here. */
    private void showApi(Backend now, ApiDoor.Line served) {
        String named = now.settings().api();
        api.setText("API " + (named == null ? served.words() : TopBarWords.place(named)));
        Tip.setText(api, named == null ? served.tip() : TopBarWords.api(named));
        apiIcon.setIconLiteral(
                served.state() == ApiDoor.State.FAILED ? "fth-alert-triangle" : "fth-circle");
        apiIcon.getStyleClass()
                .setAll(
                        "ikonli-font-icon",
                        named == null
                                ? "api-" + served.state().name().toLowerCase(Locale.ROOT)
                                : "api-on");
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void listBackends() {
        var items = new ArrayList<MenuItem>();
        for (ConnectionSettings settings : desktop.backends().known()) {
            boolean open = desktop.backends().find(settings.id()).isPresent();
            items.add(
                    item(
                            Shown.inFull(settings.name())
                                    + "   "
                                    + Shown.inFull(settings.location().display())
                                    + (open ? "   open" : ""),
                            () -> desktop.show(settings)));
        }
        items.add(new SeparatorMenuItem());
        items.addAll(
                List.of(
                        item(
                                "Connections …",
                                () -> desktop.open(Target.of(Target.Kind.CONNECTION, ""))),
                        item("Connect again", this::connectAgain),
                        item("Disconnect", this::disconnect),
                        new SeparatorMenuItem()));
        for (Path folder : desktop.workspaces().recent()) {
            items.add(
                    item(
                            "Workspace " + Workspaces.name(folder) + "   " + folder,
                            () -> desktop.openWorkspace(folder)));
        }
        items.add(item("Open another workspace …", desktop::chooseWorkspace));
        backend.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable act) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void connectAgain() {
        Backend now = desktop.backends().current();
        if (now != null) {
            desktop.reconnect(now.settings());
        }
    }

    private void disconnect() {
        Backend now = desktop.backends().current();
        if (now != null) {
            desktop.disconnect(now);
        }
    }

    @FXML
    private void openApi() {
        Backend now = desktop.backends().current();
        if (now != null) {
            desktop.open(Target.of(Target.Kind.SERVER, now.id()));
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
            return;
        }
        desktop.questions()
                .confirm(
                        "Unlock production",
                        "Changes to " + now.name() + " will reach production at once.",
                        "Unlock " + now.name(),
                        () -> desktop.backends().unlock(now, true));
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
