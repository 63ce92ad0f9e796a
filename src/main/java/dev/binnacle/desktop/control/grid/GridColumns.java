package dev.binnacle.desktop.control.grid;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns are shown, in which order and how wide. A column is named by its number in the
 * model; its place is where it is shown. Widths in pixels. No nodes.
 */
public final class GridColumns {
    public static final double NARROWEST = 36;
    public static final double WIDEST = 1200;

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final List<Integer> shown = new ArrayList<>();
    private double[] widths = {};
    private double[] edges = {0};

    /** Changes with every change of widths, order or what is shown. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Starts anew with all columns in the model's order. */
    public void reset(double[] newWidths) {
        widths = newWidths.clone();
        shown.clear();
        for (int column = 0; column < widths.length; column++) {
            shown.add(column);
        }
        changed();
    }

    /** How many are shown. */
    public int places() {
        return shown.size();
    }

    /** How many there are. */
    public int count() {
        return widths.length;
    }

    /** The column shown at a place. */
    public int at(int place) {
        return shown.get(place);
    }

    /** Where a column is shown; -1 = hidden. */
    public int placeOf(int column) {
        return shown.indexOf(column);
    }

    public double width(int place) {
        return widths[shown.get(place)];
    }

    /** Left edge of a place; the right edge of the last for the place after it. */
    public double left(int place) {
        return edges[place];
    }

    public double total() {
        return edges[shown.size()];
    }

    /** The place at this distance from the left; the last one when beyond. */
    public int placeAt(double x) {
        int low = 0;
        int high = shown.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (edges[middle] <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public void resize(int column, double width) {
        widths[column] = Math.clamp(width, NARROWEST, WIDEST);
        changed();
    }

    public void move(int place, int to) {
        Integer column = shown.remove(place);
        shown.add(Math.clamp(to, 0, shown.size()), column);
        changed();
    }

    public boolean hidden(int column) {
        return !shown.contains(column);
    }

    /** Hides a column; the last one stays. */
    public void hide(int column) {
        if (shown.size() > 1 && shown.remove((Integer) column)) {
            changed();
        }
    }

    /** Shows a column again, after the nearest shown one before it in the model's order. */
    public void show(int column) {
        if (!hidden(column)) {
            return;
        }
        int place = 0;
        for (int each = 0; each < shown.size(); each++) {
            if (shown.get(each) < column) {
                place = each + 1;
            }
        }
        shown.add(place, column);
        changed();
    }

    public void showAll() {
        for (int column = 0; column < widths.length; column++) {
            show(column);
        }
    }

    private void changed() {
        edges = new double[shown.size() + 1];
        for (int place = 0; place < shown.size(); place++) {
            edges[place + 1] = edges[place] + widths[shown.get(place)];
        }
        revision.set(revision.get() + 1);
    }
}
