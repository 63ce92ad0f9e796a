package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.BoxShapes;
import dev.binnacle.schema.diagram.export.DiagramExport.Format;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestEditors;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import java.nio.file.Path;
import java.util.Objects;

/** A console with a diagram in front, and the ways to work on it. */
final class DiagramDesk implements AutoCloseable {
    private final OpenDesktop it;
    private boolean alt;

    DiagramDesk(OpenDesktop it) {
        this.it = it;
    }

    /** A diagram of this database. */
    static DiagramDesk of(ConnectionSettings settings, String... script) {
        var desk = new DiagramDesk(new OpenDesktop(settings, script));
        return desk.open(DiagramTab.of(desk.it.backend().id()));
    }

    /** The design of a workspace. */
    static DiagramDesk designing(Path workspace, ConnectionSettings settings, String... script) {
        var desk =
                new DiagramDesk(new OpenDesktop(TestEditors.diagrams(workspace), settings, script));
        return desk.open(DiagramTab.design(desk.it.backend().id()));
    }

    static ConnectionSettings loaded(String material) {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (var backend = TestBackend.of(settings)) {
            backend.script(Material.text(material));
        }
        return settings;
    }

    OpenDesktop desktop() {
        return it;
    }

    Hand hand() {
        return it.hand();
    }

    DiagramDesk open(Target target) {
        it.show(Area.SCHEMA).open(target);
        return this;
    }

    DiagramTab tab() {
        ContentTab front = TestScreen.on(() -> it.desktop().frontProperty().get());
        return (DiagramTab) Objects.requireNonNull(front);
    }

    DiagramParts parts() {
        return tab().parts();
    }

    Surface surface() {
        return parts().stage().surface();
    }

    /** Waits until this many tables stand on it. */
    DiagramDesk stands(int tables) {
        TestScreen.await(
                tables + " tables on the diagram",
                () ->
                        parts().model().scenery().plates().size() == tables
                                && parts().model().viewport().sized());
        return this;
    }

    /** Waits until the diagram has the keys, as it has a moment after it opened. */
    DiagramDesk keys() {
        TestScreen.await("the keys", () -> it.desktop().scene().getFocusOwner() == surface());
        return this;
    }

    /** The table that keys start from. */
    TableName lead() {
        return Objects.requireNonNull(parts().model().selection().lead());
    }

    /** What the tab in front shows. */
    Target front() {
        return Objects.requireNonNull(it.desktop().frontProperty().get()).target();
    }

    static TableName table(String name) {
        return new TableName("public", name);
    }

    Box box(String table) {
        return TestScreen.on(
                () -> parts().model().scenery().plate(table(table)).orElseThrow().box());
    }

    boolean shows(String table) {
        return TestScreen.on(() -> parts().model().scenery().plate(table(table)).isPresent());
    }

    DiagramDesk key(KeyCode code) {
        return key(code, false, false);
    }

    DiagramDesk key(KeyCode code, boolean control, boolean shift) {
        Node at = surface();
        TestScreen.run(() ->
                at.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
        return this;
    }

    /** Takes what the search offers first. */
    void enterInSearch() {
        TestScreen.run(() -> {
            Node field = it.desktop().scene().lookup(".diagram .text-field");
            field.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        });
    }

    /** Takes what stands in the field on the canvas. */
    void enterInline() {
        TestScreen.run(() -> {
            Node field = it.desktop().scene().lookup(".diagram-inline");
            field.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        });
    }

    /** Begins to save the view under a name. */
    void saveView() {
        var menu = (MenuButton) it.desktop().scene().lookup(".diagram .menu-button");
        menu.getItems().stream()
                .filter(item -> "Save as a view…".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** Writes the diagram to a file, as the menu does once the file is chosen. */
    void export(Path file) {
        parts().exporting().write(Format.of(file).orElseThrow(), file);
    }

    /** Clicks twice on empty ground, away from every table. */
    void ground() {
        click(24, surface().getHeight() - 24, 2);
    }

    java.util.List<String> columns(String table) {
        return TestScreen.on(() ->
                parts().model()
                        .scenery()
                        .plate(table(table))
                        .map(plate ->
                                plate.rows().stream()
                                        .map(dev.binnacle.schema.diagram.GraphRow::column)
                                        .toList())
                        .orElse(java.util.List.of()));
    }

    /** Where a table's name stands on the surface. */
    double[] title(String table) {
        Box box = box(table);
        return TestScreen.on(() -> {
            Viewport viewport = parts().model().viewport();
            return new double[] {
                viewport.screenX(box.x() + 20), viewport.screenY(box.y() + BoxShapes.BAR / 2)
            };
        });
    }

    /** Where a column of a table stands on the surface. */
    double[] row(String table, String column) {
        return TestScreen.on(() -> {
            Plate plate = parts().model().scenery().plate(table(table)).orElseThrow();
            Box row = plate.row(plate.rowOf(column));
            Viewport viewport = parts().model().viewport();
            return new double[] {viewport.screenX(row.x() + 60), viewport.screenY(row.centerY())};
        });
    }

    boolean notNull(String table, String column) {
        return TestScreen.on(() -> {
            Plate plate = parts().model().scenery().plate(table(table)).orElseThrow();
            return plate.rows().get(plate.rowOf(column)).notNull();
        });
    }

    DiagramDesk drag(double fromX, double fromY, double toX, double toY, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, 1, shift);
        for (int step = 1; step <= 4; step++) {
            mouse(
                    MouseEvent.MOUSE_DRAGGED,
                    fromX + (toX - fromX) * step / 4,
                    fromY + (toY - fromY) * step / 4,
                    1,
                    shift);
        }
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY, 1, shift);
        return this;
    }

    DiagramDesk dragWithAlt(double fromX, double fromY, double toX, double toY) {
        alt = true;
        drag(fromX, fromY, toX, toY, false);
        alt = false;
        return this;
    }

    DiagramDesk click(double x, double y, int times) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, times, false);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, times, false);
        return this;
    }

    DiagramDesk hover(double x, double y) {
        mouse(MouseEvent.MOUSE_MOVED, x, y, 0, false);
        return this;
    }

    private void mouse(
            javafx.event.EventType<MouseEvent> type,
            double x,
            double y,
            int clicks,
            boolean shift) {
        Surface at = surface();
        boolean down = type != MouseEvent.MOUSE_MOVED;
        TestScreen.run(() -> {
            Point2D scene = at.localToScene(x, y);
            at.fireEvent(
                    new MouseEvent(
                            type,
                            scene.getX(),
                            scene.getY(),
                            scene.getX(),
                            scene.getY(),
                            down ? MouseButton.PRIMARY : MouseButton.NONE,
                            clicks,
                            shift,
                            false,
                            alt,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            false,
                            new PickResult(at, scene.getX(), scene.getY())));
        });
    }

    void zoomTo(double scale) {
        TestScreen.run(() -> {
            Viewport viewport = parts().model().viewport();
            viewport.zoomAtCentre(scale / viewport.scale());
        });
    }

    void size(double width, double height) {
        TestScreen.run(() -> {
            var window = it.desktop().scene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
        });
        TestScreen.await(
                "the room",
                () ->
                        surface().getWidth() == surface().canvas().getWidth()
                                && surface().getHeight() == surface().canvas().getHeight());
    }

    void picture(String name) {
        it.picture("diagram-" + name);
    }

    @Override
    public void close() {
        it.close();
    }
}
