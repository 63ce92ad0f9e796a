package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Shown;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Tint;
import dev.binnacle.schema.diagram.export.DiagramExport.Format;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The acts of a diagram in menus: on a table, on the ground, in the bar. */
final class DiagramMenu {
    private final DiagramModel model;
    private final DiagramWork work;
    private final DiagramActs acts;
    private final AskBar ask;
    private final Exporting exporting;
    private @Nullable ContextMenu shown;
    private Function<Hit, List<MenuItem>> design = hit -> List.of();

    DiagramMenu(
            DiagramModel model,
            DiagramWork work,
            DiagramActs acts,
            AskBar ask,
            Exporting exporting) {
        this.exporting = exporting;
        this.model = model;
        this.work = work;
        this.acts = acts;
        this.ask = ask;
    }

    /** Offers these, too, where the diagram is of a definition. */
    void alsoOffer(Function<Hit, List<MenuItem>> items) {
        design = items;
    }

    /** Shows the menu of what is under the mouse. */
    void show(Surface surface, MouseGestures mouse, ContextMenuEvent event) {
        if (shown != null) {
            shown.hide();
        }
        shown = at(mouse.at(event.getX(), event.getY()), event.getX(), event.getY());
        shown.show(surface, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private ContextMenu at(Hit hit, double x, double y) {
        var menu = new ContextMenu();
        menu.getItems().addAll(design.apply(hit));
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        MouseGestures.tableOf(hit)
                .ifPresentOrElse(
                        table -> menu.getItems().addAll(ofTable(table)),
                        () -> menu.getItems().addAll(ofGround(hit, x, y)));
        return menu;
    }

    private List<MenuItem> ofTable(TableName table) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Open structure  (Enter)", () -> acts.open(table)));
        items.add(item("Open rows", () -> acts.openRows(table)));
        items.add(new SeparatorMenuItem());
        items.add(item("Add what is related  (R)", () -> acts.addRelated(table)));
        items.add(item("Only this and what is related", () -> acts.around(table, 1)));
        items.add(item("The same, two relations far", () -> acts.around(table, 2)));
        if (model.selection().size() == 2) {
            items.add(item("Shortest path between the two", acts::path));
        }
        items.add(new SeparatorMenuItem());
        items.add(group());
        items.add(item("Remove from the view  (Delete)", acts::remove));
        return items;
    }

    private Menu group() {
        var menu = new Menu("Group");
        for (Tint tint : Tint.values()) {
            String colour = tint.name().toLowerCase(Locale.ROOT);
            menu.getItems()
                    .add(
                            item(
                                    "In " + colour + "…",
                                    () ->
                                            ask.ask(
                                                    "Name of the group",
                                                    "",
                                                    "Group",
                                                    name -> acts.group(name, tint))));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("In none", acts::ungroup));
        return menu;
    }

    private List<MenuItem> ofGround(Hit hit, double x, double y) {
        List<MenuItem> items = new ArrayList<>();
        if (hit instanceof Hit.Remark(Note note)) {
            items.add(
                    item(
                            "Change the note…",
                            () ->
                                    ask.ask(
                                            "Note",
                                            note.text(),
                                            "Change",
                                            text ->
                                                    acts.change(
                                                            note, new Note(text, note.box())))));
            items.add(item("Delete the note", () -> acts.change(note, new Note("", note.box()))));
            items.add(new SeparatorMenuItem());
        }
        items.add(
                item(
                        "Add a note…",
                        () ->
                                ask.ask(
                                        "Note",
                                        "",
                                        "Add note",
                                        text ->
                                                acts.newNote(
                                                        model.viewport().worldX(x),
                                                        model.viewport().worldY(y),
                                                        text))));
        items.addAll(ofAll());
        return items;
    }

    /** What is done to the whole diagram. */
    List<MenuItem> ofAll() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Undo  (Ctrl+Z)", acts::undo));
        items.add(item("Redo  (Ctrl+Shift+Z)", acts::redo));
        items.add(new SeparatorMenuItem());
        items.add(item("Choose all  (Ctrl+A)", acts::selectAll));
        items.add(item("Show all " + work.graph().names().size() + " tables", acts::showAll));
        items.add(item("Lay out again", acts::layoutAgain));
        var bySchema = new CheckMenuItem("Colour by schema");
        bySchema.setSelected(work.diagram().bySchema());
        bySchema.setOnAction(event -> acts.bySchema(bySchema.isSelected()));
        items.add(bySchema);
        items.add(new SeparatorMenuItem());
        for (Format format : Format.values()) {
            items.add(item("Export as " + format.name() + "…", () -> exporting.export(format)));
        }
        return items;
    }

    static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(Shown.inFull(words));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
