package dev.binnacle.desktop.api;

import dev.binnacle.api.transfer.code.CodeLanguage;
import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.function.Consumer;

/** The languages a request can be copied in. */
final class CopyMenu {
    private CopyMenu() {}

    static MenuButton of(Consumer<CodeLanguage> copy) {
        var menu = new MenuButton("", Icons.icon("fth-copy"));
        menu.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        menu.setAccessibleText("Copy as");
        Tip.setText(menu, "Copy the request as a command or a program, values put in");
        for (CodeLanguage language : CodeLanguage.values()) {
            var item = new MenuItem(language.title());
            item.setOnAction(event -> copy.accept(language));
            menu.getItems().add(item);
        }
        return menu;
    }
}
