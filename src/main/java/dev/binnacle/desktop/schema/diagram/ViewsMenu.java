package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.shell.Shown;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Consumer;

/** The saved views in a menu: choose one, save this one under a name, delete it. */
final class ViewsMenu {
    private static final int LONGEST = 28;
    private final MenuButton button;
    private final SavedViews views;
    private final DiagramWork work;
    private final AskBar ask;
    private final Consumer<String> open;

    /**
     * @param open shows the view of this name
     */
    ViewsMenu(
            MenuButton button,
            SavedViews views,
            DiagramWork work,
            AskBar ask,
            Consumer<String> open) {
        this.button = button;
        this.views = views;
        this.work = work;
        this.ask = ask;
        this.open = open;
        button.setOnShowing(event -> fill());
        work.standProperty().subscribe(stand -> button.setText(title()));
        fill();
    }

    String title() {
        String name = work.diagram().name();
        return name.isEmpty()
                ? "Unsaved view"
                : name.equals(DiagramWork.ALL)
                        ? "All tables"
                        : Shown.shortened(Shown.inFull(name), LONGEST);
    }

    private void fill() {
        var items = button.getItems();
        items.setAll(item("All tables", () -> open.accept(DiagramWork.ALL)));
        for (String name : views.names()) {
            if (!name.equals(DiagramWork.ALL)) {
                items.add(item(Shown.inFull(name), () -> open.accept(name)));
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(item("Save as a view…", this::save));
        String name = work.diagram().name();
        if (views.names().contains(name) && !name.equals(DiagramWork.ALL)) {
            items.add(item("Delete " + title(), () -> delete(name)));
        }
    }

    void save() {
        ask.ask(
                "Name of the view",
                work.diagram().name().equals(DiagramWork.ALL) ? "" : work.diagram().name(),
                "Save view",
                name -> {
                    work.rename(name);
                    views.save(work.diagram());
                });
    }

    private void delete(String name) {
        work.rename("");
        views.delete(name);
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
