package dev.binnacle.desktop.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The tab of settings, keys and diagnostics. */
public final class SettingsTab implements ContentTab {
    private final Target target;
    private final SettingsController controller;
    private final Node content;

    public SettingsTab(Desktop desktop, VaultDoor vault, Target target) {
        this.target = target;
        controller = new SettingsController(desktop, vault);
        content = desktop.views().load(View.SETTINGS, controller);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Settings");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        controller.refresh();
    }
}
