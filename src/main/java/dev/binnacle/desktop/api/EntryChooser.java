package dev.binnacle.desktop.api;

import dev.binnacle.desktop.control.Icons;
import dev.binnacle.desktop.control.Tip;

import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

import java.util.List;

/** Which request of a file is shown, and what can be done to a file's requests. */
final class EntryChooser {
    private final RequestModel model;
    private final ComboBox<String> box;
    private final MenuItem remove;
    private boolean showing;

    EntryChooser(RequestModel model, ComboBox<String> box) {
        this.model = model;
        this.box = box;
        remove = item("Take this request out of the file", model::remove);
        box.managedProperty().bind(box.visibleProperty());
        box.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> choose(index.intValue()));
    }

    /** The button with what can be done. */
    MenuButton menu() {
        var menu =
                new MenuButton(
                        null,
                        Icons.icon("fth-layers"),
                        item("Add a request to this file", model::add),
                        item("Duplicate this request", model::duplicate),
                        remove);
        menu.getStyleClass().addAll("flat", "icon-button", "request-entry-menu");
        menu.setAccessibleText("Requests of this file");
        Tip.setText(menu, "Requests of this file: add, duplicate, take out");
        return menu;
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }

    Subscription watch() {
        return Subscription.combine(
                model.countProperty().subscribe(this::show),
                model.partProperty().subscribe(this::show),
                model.entryProperty().subscribe(this::show));
    }

    private void show() {
        showing = true;
        List<String> titles = model.titles();
        box.setVisible(titles.size() > 1);
        remove.setDisable(titles.size() < 2);
        if (!titles.equals(box.getItems())) {
            box.getItems().setAll(titles);
        }
        box.getSelectionModel().select(model.entryProperty().get());
        showing = false;
    }

    private void choose(int index) {
        if (!showing && index >= 0) {
            model.entryProperty().set(index);
        }
    }
}
