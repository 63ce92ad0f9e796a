package dev.binnacle.desktop.control.grid;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/** The headers of the columns in view. */
final class GridHeader extends Pane {
    private final Rectangle edge = new Rectangle();
    private final List<HeaderCell> pool = new ArrayList<>();
    private final Region drop = new Region();

    GridHeader() {
        getStyleClass().add("grid-header");
        setClip(edge);
        setManaged(false);
        drop.getStyleClass().add("grid-drop");
        drop.setManaged(false);
        drop.setVisible(false);
        getChildren().add(drop);
    }

    void arrange(GridModel model, GridState state, GridView view, double height) {
        edge.setWidth(view.width());
        edge.setHeight(height);
        GridColumns columns = state.columns();
        int first = view.firstPlace(columns);
        int places = view.places(columns);
        while (pool.size() < places) {
            var cell = new HeaderCell();
            pool.add(cell);
            getChildren().addFirst(cell);
            cell.applyCss();
        }
        for (int slot = 0; slot < pool.size(); slot++) {
            HeaderCell cell = pool.get(slot);
            cell.setVisible(slot < places);
            if (slot < places) {
                int place = first + slot;
                int column = columns.at(place);
                cell.show(
                        model.columns().get(column),
                        model.sort(column),
                        state.selection().place() == place);
                cell.resizeRelocate(
                        columns.left(place) - view.x(), 0, columns.width(place), height);
            }
        }
    }

    /** Shows where a dragged column would land; negative = nowhere. */
    void showDrop(double x) {
        drop.setVisible(x >= 0);
        if (x >= 0) {
            drop.resizeRelocate(x - 1, 0, 2, getHeight());
        }
    }
}
