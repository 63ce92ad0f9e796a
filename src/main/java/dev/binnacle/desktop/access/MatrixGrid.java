package dev.binnacle.desktop.access;

import dev.binnacle.access.Grantee;
import dev.binnacle.desktop.control.Tip;
import dev.binnacle.desktop.shell.Shown;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Tables by roles, virtual in both directions; the first column and the header stay. A click or the
 * arrows select, a double click on a letter or its key toggles it.
 */
public final class MatrixGrid extends Region {
    private static final double SIDE = 240;
    private static final double LETTER = 14;

    /** A selected cell. */
    record Place(int row, int column) {}

    private final ReadOnlyObjectWrapper<@Nullable Place> selected = new ReadOnlyObjectWrapper<>();
    private final Pane body = layer("matrix-body");
    private final Pane side = layer("matrix-side");
    private final Pane top = layer("matrix-top");
    private final Label corner = new Label("Table");
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final Label probe = new Label("x");
    private Runnable changed = () -> {};
    private @Nullable MatrixModel model;

    public MatrixGrid() {
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText("Privileges of roles on tables");
        corner.getStyleClass().add("matrix-corner");
        probe.setVisible(false);
        horizontal.setOrientation(Orientation.HORIZONTAL);
        vertical.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(probe, body, side, top, corner, vertical, horizontal);
        getChildren().forEach(node -> node.setManaged(false));
        vertical.valueProperty().addListener(change -> requestLayout());
        horizontal.valueProperty().addListener(change -> requestLayout());
        // what is pressed here ends here: the tab pane around it would take the keys to itself
        addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private static Pane layer(String style) {
        var layer = new Pane();
        layer.getStyleClass().add(style);
        var clip = new Rectangle();
        clip.widthProperty().bind(layer.widthProperty());
        clip.heightProperty().bind(layer.heightProperty());
        layer.setClip(clip);
        return layer;
    }

    /**
     * @param onChange called after a toggle
     */
    void show(MatrixModel shown, Runnable onChange) {
        model = shown;
        changed = onChange;
        refresh();
    }

    /** Draws again; a selection that is outside now goes. */
    void refresh() {
        MatrixModel now = model;
        Place place = selected.get();
        if (now != null
                && place != null
                && (place.row() >= now.tables().size()
                        || place.column() >= now.grantees().size())) {
            selected.set(null);
        }
        requestLayout();
    }

    ReadOnlyObjectProperty<@Nullable Place> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(int row, int column) {
        MatrixModel now = model;
        if (now != null && !now.tables().isEmpty() && !now.grantees().isEmpty()) {
            selected.set(
                    new Place(
                            Math.clamp(row, 0, now.tables().size() - 1),
                            Math.clamp(column, 0, now.grantees().size() - 1)));
            reveal();
            requestLayout();
        }
    }

    /** The column of a role; -1 = none. */
    int columnOf(String role) {
        MatrixModel now = model;
        return now == null ? -1 : now.grantees().indexOf(Grantee.of(role));
    }

    private double rowHeight() {
        return Math.round(probe.prefHeight(-1) + 11);
    }

    private double letterWidth() {
        return Math.round(LETTER * probe.prefHeight(-1) / 17);
    }

    private double columnWidth() {
        MatrixModel now = model;
        int letters = now == null ? 0 : now.privileges().size();
        return Math.max(96, letters * letterWidth() + 20);
    }

    private double sideWidth() {
        return Math.min(SIDE, getWidth() * 0.4);
    }

    @Override
    protected void layoutChildren() {
        MatrixModel now = model;
        if (now == null) {
            return;
        }
        double height = rowHeight();
        double width = columnWidth();
        double bar = 12;
        double viewWidth = Math.max(0, getWidth() - sideWidth() - bar);
        double viewHeight = Math.max(0, getHeight() - height - bar);
        adjust(vertical, now.tables().size() * height, viewHeight, height);
        adjust(horizontal, now.grantees().size() * width, viewWidth, width);
        corner.resizeRelocate(0, 0, sideWidth(), height);
        top.resizeRelocate(sideWidth(), 0, viewWidth, height);
        side.resizeRelocate(0, height, sideWidth(), viewHeight);
        body.resizeRelocate(sideWidth(), height, viewWidth, viewHeight);
        vertical.resizeRelocate(getWidth() - bar, height, bar, viewHeight);
        horizontal.resizeRelocate(sideWidth(), getHeight() - bar, viewWidth, bar);
        double x = Math.round(horizontal.getValue());
        double y = Math.round(vertical.getValue());
        int firstRow = (int) (y / height);
        int rows = (int) Math.min(now.tables().size() - firstRow, viewHeight / height + 2);
        int firstColumn = (int) (x / width);
        int columns = (int) Math.min(now.grantees().size() - firstColumn, viewWidth / width + 2);
        heads(now, firstColumn, columns, x);
        names(now, firstRow, rows, y);
        cells(now, new Place(firstRow, firstColumn), new Place(rows, columns), x, y);
    }

    private void heads(MatrixModel now, int first, int count, double x) {
        fill(top, count, () -> nameLabel("matrix-head"));
        for (int i = 0; i < count; i++) {
            Grantee grantee = now.grantees().get(first + i);
            var label = (Label) top.getChildren().get(i);
            name(label, grantee.toString());
            label.resizeRelocate((first + i) * columnWidth() - x, 0, columnWidth(), rowHeight());
        }
    }

    private void names(MatrixModel now, int first, int count, double y) {
        fill(side, count, () -> nameLabel("matrix-name"));
        for (int i = 0; i < count; i++) {
            var label = (Label) side.getChildren().get(i);
            name(label, now.tables().get(first + i).toString());
            label.resizeRelocate(0, (first + i) * rowHeight() - y, sideWidth(), rowHeight());
        }
    }

    private void cells(MatrixModel now, Place first, Place count, double x, double y) {
        fill(body, count.row() * count.column(), this::newCell);
        for (int i = 0; i < body.getChildren().size(); i++) {
            int row = first.row() + i / count.column();
            int column = first.column() + i % count.column();
            var cell = (MatrixCell) body.getChildren().get(i);
            var place = new Place(row, column);
            cell.show(
                    place,
                    now.cell(row, column),
                    place.equals(selected.get()),
                    now.withoutSchema(row, column));
            cell.resizeRelocate(
                    column * columnWidth() - x, row * rowHeight() - y, columnWidth(), rowHeight());
        }
    }

    private static Label nameLabel(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setManaged(false);
        return label;
    }

    private static void name(Label label, String text) {
        String shown = Shown.inFull(text);
        if (!shown.equals(label.getText())) {
            label.setText(shown);
            Tip.setText(label, shown.length() > 12 ? shown : null);
        }
    }

    private MatrixCell newCell() {
        var cell = new MatrixCell();
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(cell, event));
        return cell;
    }

    private void press(MatrixCell cell, MouseEvent event) {
        requestFocus();
        select(cell.row(), cell.column());
        int letter = cell.letterAt(event);
        if (event.getClickCount() == 2 && letter >= 0) {
            toggle(letter);
        }
    }

    private static void fill(Pane layer, int count, Supplier<? extends Region> maker) {
        var nodes = layer.getChildren();
        while (nodes.size() < count) {
            nodes.add(maker.get());
        }
        nodes.remove(Math.max(0, count), nodes.size());
    }

    private static void adjust(ScrollBar bar, double whole, double shown, double step) {
        double most = Math.max(0, whole - shown);
        bar.setMax(most);
        bar.setVisible(most > 0);
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(Math.max(step, shown - step));
        bar.setVisibleAmount(whole <= 0 ? 0 : most * shown / whole);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void scroll(ScrollEvent event) {
        shift(vertical, -event.getDeltaY());
        shift(horizontal, -event.getDeltaX());
        event.consume();
    }

    private static void shift(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    private void reveal() {
        Place place = selected.get();
        if (place != null) {
            reveal(vertical, place.row() * rowHeight(), rowHeight(), body.getHeight());
            reveal(horizontal, place.column() * columnWidth(), columnWidth(), body.getWidth());
        }
    }

    private static void reveal(ScrollBar bar, double start, double size, double view) {
        double low = Math.max(0, start + size - view);
        bar.setValue(Math.clamp(bar.getValue(), Math.min(low, start), start));
    }

    private void move(KeyEvent event) {
        Place place = selected.get();
        int row = place == null ? 0 : place.row();
        int column = place == null ? 0 : place.column();
        switch (event.getCode()) {
            case UP -> select(row - 1, column);
            case DOWN -> select(row + 1, column);
            case LEFT -> select(row, column - 1);
            case RIGHT -> select(row, column + 1);
            case PAGE_UP -> select(row - 20, column);
            case PAGE_DOWN -> select(row + 20, column);
            case HOME -> select(0, column);
            case END -> select(Integer.MAX_VALUE, column);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void type(KeyEvent event) {
        MatrixModel now = model;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int index = 0;
        for (var privilege : now.privileges()) {
            if (event.getCharacter().equals(String.valueOf(privilege.letter()))) {
                toggle(index);
                event.consume();
                return;
            }
            index++;
        }
    }

    private void toggle(int letter) {
        MatrixModel now = model;
        Place place = selected.get();
        if (now != null && place != null) {
            Mark mark = now.cell(place.row(), place.column()).get(letter);
            now.toggle(place.row(), place.column(), mark.privilege());
            requestLayout();
            changed.run();
        }
    }
}
