package dev.binnacle.desktop.control.grid;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** The one editor that may be open over a grid's cell. */
final class GridEditing implements CellEditor.Ending {
    private static final double LARGE_WIDTH = 380;
    private static final double LARGE_HEIGHT = 190;

    private final DataGrid grid;
    private final GridBody body;
    private @Nullable CellEditor editor;
    private int row;
    private int column;

    GridEditing(DataGrid grid, GridBody body) {
        this.grid = grid;
        this.body = body;
    }

    boolean running() {
        return editor != null;
    }

    /**
     * Opens the editor at the cursor.
     *
     * @param typed what was typed to open it, replaces the text; null = start from the text
     * @param large whether to give a line of text room for several
     */
    void begin(@Nullable String typed, boolean large) {
        commit();
        if (grid.cursorRow() < 0) {
            return;
        }
        row = grid.cursorRow();
        column = grid.cursorColumn();
        EditorSetup setup = grid.actions().edit(row, column);
        if (setup == null) {
            return;
        }
        CellEditor opened = Editors.open(large ? setup.enlarged() : setup, typed, this);
        editor = opened;
        body.overlay(opened.node());
        grid.requestLayout();
        grid.layout();
        opened.focus();
    }

    void arrange(GridView view) {
        CellEditor open = editor;
        int place = grid.columns().placeOf(column);
        if (open == null || place < 0) {
            return;
        }
        var cell = grid.bounds(row, place);
        Node node = open.node();
        double width =
                Math.max(cell.getWidth(), open.large() && open.height() <= 0 ? LARGE_WIDTH : 140);
        double height = open.large() ? tall(open) : cell.getHeight();
        double left = Math.clamp(cell.getMinX(), 0, Math.max(0, view.width() - width));
        double top = Math.clamp(cell.getMinY(), 0, Math.max(0, view.height() - height));
        node.resizeRelocate(
                left, top, Math.min(width, view.width()), Math.min(height, view.height()));
    }

    private static double tall(CellEditor open) {
        return open.height() > 0 ? open.height() : LARGE_HEIGHT;
    }

    void commit() {
        CellEditor open = editor;
        if (open != null) {
            close();
            CellEntry entry = open.entry();
            if (open.changed()) {
                grid.actions().enter(row, column, entry);
            }
        }
    }

    @Override
    public void done(int rows, int places) {
        commit();
        grid.requestFocus();
        new GridKeys(grid).step(rows, places);
    }

    @Override
    public void chosen(CellEntry entry) {
        if (editor != null) {
            close();
            grid.actions().enter(row, column, entry);
            grid.requestFocus();
        }
    }

    @Override
    public void left() {
        CellEditor open = editor;
        if (open != null) {
            close();
            if (open.changed()) {
                grid.actions().abandoned(row, column, open.entry());
            }
            grid.requestFocus();
        }
    }

    @Override
    public void focusLost() {
        commit();
    }

    private void close() {
        editor = null;
        body.overlay(null);
    }
}
