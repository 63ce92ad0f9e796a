package dev.binnacle.desktop.control.grid;

/**
 * The part of the whole that is in view.
 *
 * @param x distance of the left edge from the first column's
 * @param y distance of the upper edge from the first row's
 */
record GridView(double x, double y, double width, double height, double rowHeight) {

    int firstRow() {
        return (int) (y / rowHeight);
    }

    int lastRow(int rows) {
        return Math.min(rows - 1, (int) ((y + height) / rowHeight));
    }

    int firstPlace(GridColumns columns) {
        return columns.places() == 0 ? 0 : columns.placeAt(x);
    }

    /** How many places are in view. */
    int places(GridColumns columns) {
        if (columns.places() == 0) {
            return 0;
        }
        int last = columns.placeAt(x + width);
        return last - columns.placeAt(x) + 1;
    }
}
