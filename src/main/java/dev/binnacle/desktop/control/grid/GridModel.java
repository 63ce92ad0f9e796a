package dev.binnacle.desktop.control.grid;

import javafx.beans.value.ObservableLongValue;

import java.util.List;

/**
 * What a {@link DataGrid} shows: no nodes, asked only for the cells in view. Rows and columns are
 * numbered from 0.
 */
public interface GridModel {
    int rows();

    /** Fixed until {@link #shape} changes. */
    List<GridColumn> columns();

    /** How a cell looks now; quick, called for every cell in view. */
    CellLook look(int row, int column);

    default RowMark mark(int row) {
        return RowMark.NONE;
    }

    /** Why the row is marked, for its tooltip; may be empty. */
    default String note(int row) {
        return "";
    }

    /** Where the column stands in the order of rows. */
    default SortMark sort(int column) {
        return SortMark.NONE;
    }

    /** Changes whenever something must be drawn again. */
    ObservableLongValue revision();

    /** Changes when there are other columns; widths, order and selection start anew. */
    ObservableLongValue shape();

    /**
     * A column's part in the order.
     *
     * @param place from 1; 0 = not part of it
     */
    record SortMark(int place, boolean descending) {
        public static final SortMark NONE = new SortMark(0, false);
    }
}
