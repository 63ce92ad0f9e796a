package dev.binnacle.desktop.control.grid;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The selected cells: rectangles over rows and places of columns as shown. The last rectangle
 * stretches from its anchor to the cursor. No nodes; constant cost however many cells are selected.
 */
public final class GridSelection {

    /** A rectangle of cells, ends included. */
    public record Area(int top, int left, int bottom, int right) {
        boolean contains(int row, int place) {
            return row >= top && row <= bottom && place >= left && place <= right;
        }

        public int cells() {
            return (bottom - top + 1) * (right - left + 1);
        }
    }

    private final List<Area> earlier = new ArrayList<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int rows;
    private int places;
    private int anchorRow;
    private int anchorPlace;
    private int row;
    private int place;
    private boolean wholeRows;
    private boolean wholeColumns;

    /** Changes with every change of selection or cursor. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Tells how much there is; the cursor stays within. */
    public void resize(int rowCount, int placeCount) {
        rows = rowCount;
        places = placeCount;
        row = clamp(row, rows);
        place = clamp(place, places);
        anchorRow = clamp(anchorRow, rows);
        anchorPlace = clamp(anchorPlace, places);
        earlier.removeIf(area -> area.bottom() >= rows || area.right() >= places);
        bump();
    }

    public boolean empty() {
        return rows == 0 || places == 0;
    }

    /** The cursor's row. */
    public int row() {
        return row;
    }

    /** The cursor's place among the shown columns. */
    public int place() {
        return place;
    }

    public void moveTo(int newRow, int newPlace) {
        earlier.clear();
        restart(newRow, newPlace);
    }

    /** Begins another rectangle, keeping those there are. */
    public void addAt(int newRow, int newPlace) {
        earlier.add(area());
        restart(newRow, newPlace);
    }

    private void restart(int newRow, int newPlace) {
        wholeRows = false;
        wholeColumns = false;
        row = clamp(newRow, rows);
        place = clamp(newPlace, places);
        anchorRow = row;
        anchorPlace = place;
        bump();
    }

    public void extendTo(int newRow, int newPlace) {
        row = clamp(newRow, rows);
        place = clamp(newPlace, places);
        bump();
    }

    public void selectRows(int from, int to) {
        earlier.clear();
        restart(from, place);
        wholeRows = true;
        row = clamp(to, rows);
        bump();
    }

    public void selectColumns(int from, int to) {
        earlier.clear();
        restart(row, from);
        wholeColumns = true;
        place = clamp(to, places);
        bump();
    }

    public void selectAll() {
        earlier.clear();
        wholeRows = true;
        wholeColumns = true;
        bump();
    }

    /** The rectangle at the cursor. */
    public Area area() {
        int top = wholeColumns ? 0 : Math.min(anchorRow, row);
        int bottom = wholeColumns ? rows - 1 : Math.max(anchorRow, row);
        int left = wholeRows ? 0 : Math.min(anchorPlace, place);
        int right = wholeRows ? places - 1 : Math.max(anchorPlace, place);
        return new Area(top, left, bottom, right);
    }

    /** Every rectangle, the cursor's last. */
    public List<Area> areas() {
        if (empty()) {
            return List.of();
        }
        var all = new ArrayList<>(earlier);
        all.add(area());
        return all;
    }

    public boolean contains(int cellRow, int cellPlace) {
        if (empty()) {
            return false;
        }
        return area().contains(cellRow, cellPlace)
                || earlier.stream().anyMatch(area -> area.contains(cellRow, cellPlace));
    }

    /** The rows that any rectangle touches, ascending. */
    public List<Integer> selectedRows() {
        var touched = new TreeSet<Integer>();
        for (Area area : areas()) {
            for (int each = area.top(); each <= area.bottom(); each++) {
                touched.add(each);
            }
        }
        return List.copyOf(touched);
    }

    /** The columns' places that any rectangle touches, ascending. */
    public List<Integer> selectedPlaces() {
        var touched = new TreeSet<Integer>();
        for (Area area : areas()) {
            for (int each = area.left(); each <= area.right(); each++) {
                touched.add(each);
            }
        }
        return List.copyOf(touched);
    }

    private static int clamp(int value, int size) {
        return Math.clamp(value, 0, Math.max(0, size - 1));
    }

    private void bump() {
        revision.set(revision.get() + 1);
    }
}
