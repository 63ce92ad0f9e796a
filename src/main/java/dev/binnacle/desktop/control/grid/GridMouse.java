package dev.binnacle.desktop.control.grid;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.List;

/** The mouse over cells and row marks. */
final class GridMouse {
    private final DataGrid grid;
    private final GridBody body;
    private final GridGutter gutter;
    private final ContextMenu menu = new ContextMenu();

    GridMouse(DataGrid grid, GridBody body, GridGutter gutter) {
        this.grid = grid;
        this.body = body;
        this.gutter = gutter;
    }

    void install() {
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        body.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        body.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        gutter.addEventHandler(MouseEvent.MOUSE_PRESSED, this::rowPressed);
        gutter.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::rowDragged);
        // what is pressed here ends here: a tab pane around it would take the keys to itself
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        grid.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        body.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuByKey);
    }

    private int row(double y) {
        return (int) Math.floor((y + grid.view().y()) / grid.view().rowHeight());
    }

    private int place(double x) {
        return grid.columns().placeAt(x + grid.view().x());
    }

    private boolean onCells(MouseEvent event) {
        boolean cells = event.getTarget() == body || insideCell(event);
        return cells
                && grid.rows() > 0
                && row(event.getY()) < grid.rows()
                && event.getX() + grid.view().x() < grid.columns().total();
    }

    private boolean insideCell(MouseEvent event) {
        for (var node = (Node) event.getTarget();
                node != null && node != body;
                node = node.getParent()) {
            if (node instanceof GridCell) {
                return true;
            }
        }
        return false;
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        if (event.getTarget() != body && !insideCell(event)) {
            return;
        }
        grid.commitEdit();
        grid.requestFocus();
        if (!onCells(event)) {
            return;
        }
        int row = row(event.getY());
        int place = place(event.getX());
        GridSelection selection = grid.selection();
        if (event.getButton() == MouseButton.SECONDARY && selection.contains(row, place)) {
            return;
        }
        if (event.isShiftDown()) {
            selection.extendTo(row, place);
        } else if (event.isShortcutDown()) {
            selection.addAt(row, place);
        } else {
            selection.moveTo(row, place);
        }
        grid.reveal();
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown() && !grid.isEditing() && !grid.selection().empty()) {
            grid.selection().extendTo(row(event.getY()), place(event.getX()));
            grid.reveal();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && onCells(event)) {
            grid.edit();
        }
    }

    private void rowPressed(MouseEvent event) {
        grid.commitEdit();
        grid.requestFocus();
        int row = row(event.getY());
        if (row >= grid.rows()) {
            return;
        }
        if (event.isShiftDown()) {
            grid.selection().extendTo(row, grid.selection().place());
        } else {
            grid.selection().selectRows(row, row);
        }
    }

    private void rowDragged(MouseEvent event) {
        grid.selection().extendTo(row(event.getY()), grid.selection().place());
        grid.reveal();
    }

    private void scrolled(ScrollEvent event) {
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        grid.scrollBy(
                -(sideways ? event.getDeltaY() : event.getDeltaX()),
                sideways ? 0 : -event.getDeltaY());
        event.consume();
    }

    private void menuAsked(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger() && !grid.isEditing()) {
            show(event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void menuByKey(ContextMenuEvent event) {
        if (event.isKeyboardTrigger() && !grid.selection().empty() && !grid.isEditing()) {
            var cell = grid.bounds(grid.selection().row(), grid.selection().place());
            var at = body.localToScreen(cell.getMinX(), cell.getMaxY());
            show(at.getX(), at.getY());
            event.consume();
        }
    }

    private void show(double x, double y) {
        if (grid.selection().empty()) {
            return;
        }
        List<MenuItem> items = grid.actions().cellMenu(grid.cursorRow(), grid.cursorColumn());
        if (!items.isEmpty()) {
            menu.getItems().setAll(items);
            menu.show(grid, x, y);
        }
    }
}
