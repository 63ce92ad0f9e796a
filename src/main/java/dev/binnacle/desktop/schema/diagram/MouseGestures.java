package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Point;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import java.util.List;
import java.util.function.Consumer;

/** What the mouse and the touchpad do on a diagram. */
final class MouseGestures {
    private enum Mode {
        IDLE,
        PRESSED,
        PANNING,
        BANDING,
        MOVING,
        THREADING
    }

    private static final double DEAD = 4;
    private static final double ZOOM_PER_PIXEL = 1.003;
    private final Surface surface;
    private final DiagramModel model;
    private final DiagramActs acts;
    private final HitTest hits;
    private Threading threading = Threading.none();
    private Consumer<Hit> doubleClicked = hit -> {};
    private Mode mode = Mode.IDLE;
    private Hit pressed = new Hit.Ground();
    private Point start = new Point(0, 0);
    private Point last = new Point(0, 0);
    private boolean space;

    MouseGestures(Surface surface, DiagramModel model, DiagramActs acts) {
        this.surface = surface;
        this.model = model;
        this.acts = acts;
        hits = new HitTest(model);
        surface.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        surface.setOnMouseExited(event -> leave());
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnScroll(this::scroll);
        surface.setOnZoom(this::zoom);
    }

    void whenDoubleClicked(Consumer<Hit> handler) {
        doubleClicked = handler;
    }

    void threadWith(Threading drawing) {
        threading = drawing;
    }

    Hit at(double x, double y) {
        return hits.at(x, y);
    }

    /** Where the mouse was pressed last, on the drawing. */
    Point pressedAt() {
        return world(start);
    }

    /** While the space bar is down every drag moves the paper. */
    void space(boolean down) {
        space = down;
        surface.setCursor(down ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void hover(double x, double y) {
        if (mode == Mode.IDLE) {
            Hit hit = hits.at(x, y);
            model.hover(hit);
            boolean hand = hit instanceof Hit.More;
            surface.setCursor(space ? Cursor.OPEN_HAND : hand ? Cursor.HAND : Cursor.DEFAULT);
        }
    }

    private void leave() {
        if (mode == Mode.IDLE) {
            model.hover(new Hit.Ground());
        }
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        start = new Point(event.getX(), event.getY());
        last = start;
        pressed = hits.at(event.getX(), event.getY());
        mode = Mode.PRESSED;
        if (event.getButton() == MouseButton.PRIMARY && !space) {
            choose(event);
        } else if (event.getButton() == MouseButton.SECONDARY) {
            tableOf(pressed)
                    .filter(table -> !model.selection().has(table))
                    .ifPresent(model.selection()::only);
        }
        event.consume();
    }

    private void choose(MouseEvent event) {
        if (pressed instanceof Hit.More(Plate plate)) {
            acts.addRelated(plate.name());
            return;
        }
        var table = tableOf(pressed);
        if (table.isPresent() && event.isShortcutDown()) {
            model.selection().toggle(table.get());
        } else if (table.isPresent() && event.isShiftDown()) {
            model.selection().add(List.of(table.get()));
        } else if (table.isPresent() && !model.selection().has(table.get())) {
            model.selection().only(table.get());
        } else if (pressed instanceof Hit.Relation(Wire wire)) {
            model.selection().set(List.of(wire.edge().from(), wire.edge().to()));
        }
        if (event.getClickCount() == 2) {
            doubleClicked.accept(pressed);
        }
    }

    static java.util.Optional<TableName> tableOf(Hit hit) {
        return switch (hit) {
            case Hit.Title(Plate plate) -> java.util.Optional.of(plate.name());
            case Hit.Column(Plate plate, var row) -> java.util.Optional.of(plate.name());
            case Hit.More(Plate plate) -> java.util.Optional.of(plate.name());
            default -> java.util.Optional.empty();
        };
    }

    private void drag(MouseEvent event) {
        var now = new Point(event.getX(), event.getY());
        if (mode == Mode.PRESSED && Math.hypot(now.x() - start.x(), now.y() - start.y()) > DEAD) {
            mode = begin(event);
            model.hover(new Hit.Ground());
        }
        double scale = model.viewport().scale();
        switch (mode) {
            case PANNING -> model.viewport().pan(now.x() - last.x(), now.y() - last.y());
            case BANDING -> model.band(banded(now));
            case MOVING ->
                    model.drag(
                            new Point(
                                    (now.x() - start.x()) / scale, (now.y() - start.y()) / scale));
            case THREADING -> threading.pull(world(now), hits.at(now.x(), now.y()));
            default -> {}
        }
        last = now;
        event.consume();
    }

    private Mode begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || space) {
            surface.setCursor(Cursor.CLOSED_HAND);
            return event.getButton() == MouseButton.SECONDARY ? Mode.IDLE : Mode.PANNING;
        }
        if (threading.begins(pressed, event)) {
            return Mode.THREADING;
        }
        if (tableOf(pressed).isPresent() || pressed instanceof Hit.Remark) {
            surface.setCursor(Cursor.MOVE);
            return Mode.MOVING;
        }
        if (event.isShiftDown() || event.isShortcutDown()) {
            return Mode.BANDING;
        }
        surface.setCursor(Cursor.CLOSED_HAND);
        return Mode.PANNING;
    }

    private Point world(Point screen) {
        return new Point(model.viewport().worldX(screen.x()), model.viewport().worldY(screen.y()));
    }

    private Box banded(Point now) {
        Point from = world(start);
        Point to = world(now);
        return new Box(from.x(), from.y(), 0, 0).with(new Box(to.x(), to.y(), 0, 0));
    }

    private void release(MouseEvent event) {
        Mode was = mode;
        mode = Mode.IDLE;
        var now = new Point(event.getX(), event.getY());
        switch (was) {
            case PRESSED -> click(event);
            case BANDING -> {
                Box band = banded(now);
                model.band(null);
                model.selection()
                        .add(model.scenery().platesIn(band).stream().map(Plate::name).toList());
            }
            case MOVING -> drop(now);
            case THREADING -> threading.end(hits.at(now.x(), now.y()));
            default -> {}
        }
        surface.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        hover(now.x(), now.y());
        event.consume();
    }

    private void click(MouseEvent event) {
        model.choose(pressed instanceof Hit.Column(Plate plate, var row) ? row.column() : null);
        if (event.getButton() != MouseButton.PRIMARY || event.isShortcutDown()) {
            return;
        }
        if (pressed instanceof Hit.Ground && !event.isShiftDown()) {
            model.selection().clear();
        } else if (!event.isShiftDown()) {
            tableOf(pressed).ifPresent(model.selection()::only);
        }
    }

    private void drop(Point now) {
        double scale = model.viewport().scale();
        double byX = (now.x() - start.x()) / scale;
        double byY = (now.y() - start.y()) / scale;
        if (pressed instanceof Hit.Remark(Note note)) {
            model.drag(null);
            acts.change(note, new Note(note.text(), note.box().moved(byX, byY)));
        } else {
            acts.moveBy(byX, byY);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.pow(ZOOM_PER_PIXEL, event.getDeltaY());
            model.viewport().zoom(factor, event.getX(), event.getY());
        } else {
            model.viewport().pan(event.getDeltaX(), event.getDeltaY());
        }
        hover(event.getX(), event.getY());
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        model.viewport().zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }
}
