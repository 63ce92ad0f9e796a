package dev.binnacle.desktop.control.grid;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/** The cells in view. There are as many nodes as fit, never more, however large the model is. */
final class GridBody extends Pane {
    private final Rectangle edge = new Rectangle();
    private @Nullable GridCell[][] pool = new GridCell[0][0];
    private @Nullable Node overlay;

    GridBody() {
        getStyleClass().add("grid-body");
        setClip(edge);
        setManaged(false);
    }

    /** An editor above the cells; null = none. */
    void overlay(@Nullable Node node) {
        if (overlay != null) {
            getChildren().remove(overlay);
        }
        overlay = node;
        if (node != null) {
            getChildren().add(node);
        }
    }

    /** Puts nodes for the cells in view, given what part of the whole is in view. */
    void arrange(GridModel model, GridState state, GridView view) {
        edge.setWidth(view.width());
        edge.setHeight(view.height());
        int rows = Math.max(0, view.lastRow(model.rows()) - view.firstRow() + 1);
        int places = view.places(state.columns());
        provide(
                (int) Math.ceil(view.height() / view.rowHeight()) + 1,
                Math.max(places, pool.length == 0 ? 0 : pool[0].length));
        boolean[][] used = new boolean[pool.length][pool.length == 0 ? 0 : pool[0].length];
        int firstPlace = view.firstPlace(state.columns());
        for (int row = view.firstRow(); row < view.firstRow() + rows; row++) {
            for (int place = firstPlace; place < firstPlace + places; place++) {
                int line = row % pool.length;
                int slot = place % pool[line].length;
                used[line][slot] = true;
                arrange(cell(line, slot), model, state, view, new int[] {row, place});
            }
        }
        hideUnused(used);
    }

    private void arrange(GridCell cell, GridModel model, GridState state, GridView view, int[] at) {
        GridColumns columns = state.columns();
        GridSelection selection = state.selection();
        int row = at[0];
        int place = at[1];
        double width = columns.width(place);
        cell.show(model, row, columns.at(place), width, state.stamp());
        cell.place(
                selection.contains(row, place),
                selection.row() == row && selection.place() == place);
        cell.resizeRelocate(
                columns.left(place) - view.x(),
                row * view.rowHeight() - view.y(),
                width,
                view.rowHeight());
        cell.setVisible(true);
    }

    private void hideUnused(boolean[][] used) {
        for (int line = 0; line < pool.length; line++) {
            for (int slot = 0; slot < pool[line].length; slot++) {
                GridCell cell = pool[line][slot];
                if (cell != null && !used[line][slot]) {
                    cell.setVisible(false);
                }
            }
        }
    }

    private GridCell cell(int line, int slot) {
        GridCell cell = pool[line][slot];
        if (cell == null) {
            cell = new GridCell();
            pool[line][slot] = cell;
            getChildren().addFirst(cell);
            cell.applyCss();
        }
        return cell;
    }

    private void provide(int lines, int slots) {
        if (pool.length >= lines && (pool.length == 0 || pool[0].length >= slots)) {
            return;
        }
        getChildren().removeIf(GridCell.class::isInstance);
        int columns = Math.max(slots, pool.length == 0 ? 0 : pool[0].length);
        pool = new GridCell[Math.max(lines, pool.length)][columns];
    }

    /** The node that shows this cell now, or null when it is out of view. */
    @Nullable GridCell find(int row, int column) {
        for (@Nullable GridCell[] line : pool) {
            for (GridCell cell : line) {
                if (cell != null
                        && cell.isVisible()
                        && cell.row() == row
                        && cell.column() == column) {
                    return cell;
                }
            }
        }
        return null;
    }

    /** How many nodes there are: bounded by the view's size, for tests of that promise. */
    int nodes() {
        return getChildren().size();
    }
}
