package dev.binnacle.desktop.data;

import dev.binnacle.data.console.ResultTable;
import dev.binnacle.database.Column;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.desktop.control.grid.GridColumn;
import dev.binnacle.desktop.control.grid.GridModel;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.List;

/** A result's rows as far as they are read. */
final class ResultModel implements GridModel {
    private final ResultTable table;
    private final List<Column> about;
    private final List<GridColumn> columns;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper shape = new ReadOnlyLongWrapper();
    private int rows;

    ResultModel(ResultTable table) {
        this.table = table;
        this.about = table.columns();
        this.columns =
                about.stream()
                        .map(column ->
                                GridColumn.plain(
                                        column.name(), column.type(), column.kind().numeric()))
                        .toList();
        this.rows = table.size();
    }

    /** More rows may be there. */
    void grow() {
        rows = table.size();
        revision.set(revision.get() + 1);
    }

    ResultTable table() {
        return table;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<GridColumn> columns() {
        return columns;
    }

    @Override
    public CellLook look(int row, int column) {
        return ValueText.look(table.row(row).get(column), about.get(column).kind());
    }

    @Override
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty shape() {
        return shape.getReadOnlyProperty();
    }
}
