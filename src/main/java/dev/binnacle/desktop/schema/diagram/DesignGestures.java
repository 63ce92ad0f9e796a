package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Column;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.BoxShapes;
import dev.binnacle.schema.diagram.Point;

import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What mouse and keys do besides where a diagram is of a definition: they write it. */
final class DesignGestures {
    private static final double READABLE = 0.8;
    private static final double NEW_WIDTH = 200;
    private final DiagramParts parts;
    private final DiagramModel model;
    private final DesignActs acts;
    private final InlineField field;
    private @Nullable TableName growing;

    DesignGestures(DiagramParts parts, DesignActs acts, InlineField field) {
        this.parts = parts;
        this.model = parts.model();
        this.acts = acts;
        this.field = field;
        var mouse = parts.stage().mouse();
        mouse.whenDoubleClicked(this::edit);
        mouse.threadWith(new RelationThread(model, acts));
        parts.stage().keys().otherwise(this::key);
        parts.menu().alsoOffer(this::items);
        parts.work().standProperty().addListener(change -> growOn());
    }

    /** What was clicked twice is edited where it stands. */
    private void edit(Hit hit) {
        switch (hit) {
            case Hit.Ground() -> newTable(parts.stage().mouse().pressedAt());
            case Hit.Title(Plate plate) -> rename(plate);
            case Hit.Column(Plate plate, var row) -> change(plate, row.column());
            default -> {}
        }
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        Plate plate =
                Optional.ofNullable(model.selection().lead())
                        .flatMap(model.scenery()::plate)
                        .orElse(null);
        String column = model.column();
        switch (event.getCode()) {
            case T -> newTable(middle());
            case DELETE -> {
                return delete(event.isShiftDown(), plate, column);
            }
            default -> {
                return plate != null && key(event, plate, column);
            }
        }
        return true;
    }

    private boolean key(KeyEvent event, Plate plate, @Nullable String column) {
        switch (event.getCode()) {
            case INSERT, C -> addColumn(plate);
            case F2 -> {
                if (column == null) {
                    rename(plate);
                } else {
                    change(plate, column);
                }
            }
            case N -> onColumn(column, name -> acts.toggleNullable(plate.name(), name));
            case K -> onColumn(column, name -> acts.toggleKey(plate.name(), name));
            case PAGE_DOWN -> step(plate, column, 1);
            case PAGE_UP -> step(plate, column, -1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void onColumn(@Nullable String column, java.util.function.Consumer<String> act) {
        if (column != null) {
            act.accept(column);
        }
    }

    private void step(Plate plate, @Nullable String column, int by) {
        int row = Math.clamp(plate.rowOf(column) + by, 0, Math.max(0, plate.rows().size() - 1));
        if (!plate.rows().isEmpty()) {
            model.choose(plate.rows().get(row).column());
        }
    }

    private boolean delete(boolean shift, @Nullable Plate plate, @Nullable String column) {
        if (plate == null) {
            return false;
        }
        if (shift) {
            acts.drop(List.copyOf(model.selection().tables()));
            return true;
        }
        if (column != null) {
            acts.dropColumn(plate.name(), column);
            return true;
        }
        return false;
    }

    private Point middle() {
        Box seen = model.viewport().seen();
        return new Point(seen.centerX() - NEW_WIDTH / 2, seen.centerY());
    }

    private void readable(Box box) {
        if (model.viewport().scale() < READABLE) {
            model.viewport().frame(box, READABLE);
        }
        model.viewport().reveal(box);
    }

    private void ask(String what, String text, Box at, java.util.function.Consumer<String> then) {
        var viewport = model.viewport();
        field.ask(
                what,
                text,
                viewport.screenX(at.x()),
                viewport.screenY(at.y()),
                at.width() * viewport.scale(),
                then);
    }

    private void newTable(Point at) {
        Box box = new Box(at.x(), at.y(), NEW_WIDTH, BoxShapes.BAR);
        readable(box);
        ask(
                "Name of the table",
                "",
                box,
                name -> {
                    var corner = new Point(Math.round(at.x()), Math.round(at.y()));
                    parts.work().expect(acts.named(name), corner);
                    model.goTo(List.of(acts.create(name)));
                });
    }

    private void rename(Plate plate) {
        Box box = plate.box();
        readable(box);
        ask(
                "Name of the table",
                TypedColumn.quoted(plate.name().name()),
                new Box(box.x(), box.y(), box.width(), BoxShapes.BAR),
                name -> acts.renameTable(plate.name(), name));
    }

    private void addColumn(Plate plate) {
        Box box = plate.box();
        Box row = new Box(box.x(), box.bottom() - BoxShapes.FOOT, box.width(), BoxShapes.ROW);
        readable(box.with(row));
        ask(
                "name type",
                "",
                row,
                typed -> {
                    if (acts.addColumn(plate.name(), typed)) {
                        growing = plate.name();
                    }
                });
    }

    /** After a column has come the next may be typed. */
    private void growOn() {
        TableName table = growing;
        growing = null;
        if (table != null && parts.stage().surface().isFocused()) {
            parts.work().stand().scenery().plate(table).ifPresent(this::addColumn);
        }
    }

    private void change(Plate plate, String name) {
        Optional<Column> column = acts.column(plate.name(), name);
        int row = plate.rowOf(name);
        if (column.isEmpty() || row < 0) {
            return;
        }
        readable(plate.row(row));
        ask(
                "name type",
                TypedColumn.quoted(name) + " " + column.get().type(),
                plate.row(row),
                typed -> model.choose(acts.changeColumn(plate.name(), column.get(), typed)));
    }

    private List<MenuItem> items(Hit hit) {
        List<MenuItem> items = new ArrayList<>();
        Point at = parts.stage().mouse().pressedAt();
        switch (hit) {
            case Hit.Ground() -> items.add(DiagramMenu.item("New table  (T)", () -> newTable(at)));
            case Hit.Title(Plate plate) -> items.addAll(ofTable(plate));
            case Hit.Column(Plate plate, var row) -> {
                items.addAll(ofColumn(plate, row.column(), row.notNull(), row.primary()));
                items.addAll(ofTable(plate));
            }
            case Hit.Relation(Wire wire) ->
                    items.add(
                            DiagramMenu.item(
                                    "Drop the relation",
                                    () ->
                                            acts.dropRelation(
                                                    wire.edge().id().table(),
                                                    wire.edge().id().name())));
            default -> {}
        }
        return items;
    }

    private List<MenuItem> ofColumn(Plate plate, String column, boolean notNull, boolean key) {
        return List.of(
                DiagramMenu.item("Change " + column + "  (F2)", () -> change(plate, column)),
                DiagramMenu.item(
                        (notNull ? "Allow NULL" : "Make NOT NULL") + "  (N)",
                        () -> acts.toggleNullable(plate.name(), column)),
                DiagramMenu.item(
                        (key ? "Take out of the key" : "Put into the key") + "  (K)",
                        () -> acts.toggleKey(plate.name(), column)),
                DiagramMenu.item(
                        "Drop " + column + "  (Delete)",
                        () -> acts.dropColumn(plate.name(), column)));
    }

    private List<MenuItem> ofTable(Plate plate) {
        return List.of(
                DiagramMenu.item("Add a column  (C)", () -> addColumn(plate)),
                DiagramMenu.item("Rename " + plate.title() + "  (F2)", () -> rename(plate)),
                DiagramMenu.item(
                        "Drop " + plate.title() + "  (Shift+Delete)",
                        () -> acts.drop(List.of(plate.name()))));
    }
}
