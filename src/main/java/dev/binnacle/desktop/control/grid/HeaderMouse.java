package dev.binnacle.desktop.control.grid;

import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.ArrayList;
import java.util.List;

/** The mouse over headers: sort, resize, move, menu. */
final class HeaderMouse {
    private static final double GRIP = 4;
    private static final double SLACK = 6;

    private final DataGrid grid;
    private final GridHeader header;
    private final ContextMenu menu = new ContextMenu();
    private Drag drag = Drag.NONE;
    private int column;
    private double start;
    private double width;

    private enum Drag {
        NONE,
        RESIZE,
        PRESSED,
        MOVE
    }

    HeaderMouse(DataGrid grid, GridHeader header) {
        this.grid = grid;
        this.header = header;
    }

    void install() {
        header.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        header.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        header.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        header.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        header.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
    }

    /** The place whose right edge is here, or -1. */
    private int edgeAt(double x) {
        GridColumns columns = grid.columns();
        double at = x + grid.view().x();
        int place = columns.placeAt(at);
        if (Math.abs(columns.left(place + 1) - at) <= GRIP) {
            return place;
        }
        return place > 0 && at - columns.left(place) <= GRIP ? place - 1 : -1;
    }

    private boolean nothing() {
        return grid.columns().places() == 0;
    }

    private void moved(MouseEvent event) {
        header.setCursor(!nothing() && edgeAt(event.getX()) >= 0 ? Cursor.H_RESIZE : null);
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        if (nothing() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        grid.commitEdit();
        GridColumns columns = grid.columns();
        int edge = edgeAt(event.getX());
        start = event.getX();
        if (edge >= 0) {
            drag = Drag.RESIZE;
            column = columns.at(edge);
            width = columns.width(edge);
            if (event.getClickCount() == 2) {
                drag = Drag.NONE;
                grid.autoSize(column);
            }
        } else if (event.getX() + grid.view().x() < columns.total()) {
            drag = Drag.PRESSED;
            column = columns.at(columns.placeAt(event.getX() + grid.view().x()));
        }
    }

    private void dragged(MouseEvent event) {
        switch (drag) {
            case RESIZE -> grid.columns().resize(column, width + event.getX() - start);
            case PRESSED -> drag = Math.abs(event.getX() - start) > SLACK ? Drag.MOVE : drag;
            case MOVE ->
                    header.showDrop(grid.columns().left(landing(event.getX())) - grid.view().x());
            case NONE -> {}
        }
    }

    /** The place before which a dragged column lands. */
    private int landing(double x) {
        GridColumns columns = grid.columns();
        double at = x + grid.view().x();
        int place = columns.placeAt(at);
        boolean rightHalf = at > (columns.left(place) + columns.left(place + 1)) / 2;
        return rightHalf ? place + 1 : place;
    }

    private void released(MouseEvent event) {
        header.showDrop(-1);
        Drag was = drag;
        drag = Drag.NONE;
        grid.requestFocus();
        if (was == Drag.MOVE) {
            int from = grid.columns().placeOf(column);
            int to = landing(event.getX());
            grid.columns().move(from, to > from ? to - 1 : to);
        } else if (was == Drag.PRESSED) {
            if (event.isShortcutDown()) {
                int place = grid.columns().placeOf(column);
                grid.selection().selectColumns(place, place);
            } else {
                grid.actions().sort(column, event.isShiftDown());
            }
        }
    }

    private void menuAsked(ContextMenuEvent event) {
        if (nothing() || event.getX() + grid.view().x() >= grid.columns().total()) {
            return;
        }
        int at = grid.columns().at(grid.columns().placeAt(event.getX() + grid.view().x()));
        List<MenuItem> items = new ArrayList<>(grid.actions().headerMenu(at));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(ownItems(at));
        menu.getItems().setAll(items);
        menu.show(header, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private List<MenuItem> ownItems(int at) {
        GridColumns columns = grid.columns();
        return List.of(
                item(
                        "Select column",
                        () -> {
                            int place = columns.placeOf(at);
                            grid.selection().selectColumns(place, place);
                            grid.requestFocus();
                        }),
                item("Fit width to values", () -> grid.autoSize(at)),
                item("Move to the start", () -> columns.move(columns.placeOf(at), 0)),
                item("Hide column", () -> columns.hide(at)),
                item("Show all columns", columns::showAll));
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setOnAction(event -> act.run());
        return item;
    }
}
