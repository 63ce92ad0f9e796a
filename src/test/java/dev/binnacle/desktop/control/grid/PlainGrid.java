package dev.binnacle.desktop.control.grid;

import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableLongValue;

import java.util.ArrayList;
import java.util.List;

/** Values made up on the spot, and whatever was entered over them. */
final class PlainGrid implements GridModel, GridActions {
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper shape = new ReadOnlyLongWrapper();
    private final List<GridColumn> columns = new ArrayList<>();
    private final int rows;
    final List<String> entered = new ArrayList<>();
    EditorSetup setup = line("start");

    PlainGrid(int rows, int columnCount) {
        this.rows = rows;
        for (int column = 0; column < columnCount; column++) {
            columns.add(GridColumn.plain("column_" + column, "text", column % 5 == 0));
        }
    }

    static EditorSetup line(String text) {
        return new EditorSetup(
                EditorSetup.Form.LINE,
                text,
                List.of(),
                true,
                false,
                "",
                typed -> java.util.Optional.empty(),
                List.of());
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
        return switch (column % 7) {
            case 3 -> ValueText.look(Value.NULL, ValueKind.TEXT);
            case 4 -> ValueText.look(Value.of(""), ValueKind.TEXT);
            case 6 -> ValueText.look(Value.of(row % 2 == 0 ? "t" : "f"), ValueKind.BOOLEAN);
            default -> CellLook.plain("r" + row + "c" + column).changed(mark(row));
        };
    }

    @Override
    public RowMark mark(int row) {
        return RowMark.values()[row % 9 == 3 ? 1 + row % 5 : 0];
    }

    @Override
    public ObservableLongValue revision() {
        return revision;
    }

    @Override
    public ObservableLongValue shape() {
        return shape;
    }

    @Override
    public EditorSetup edit(int row, int column) {
        return setup;
    }

    @Override
    public void enter(int row, int column, CellEntry entry) {
        entered.add(row + "," + column + "=" + entry);
    }

    @Override
    public void abandoned(int row, int column, CellEntry entry) {
        entered.add("left " + row + "," + column + "=" + entry);
    }
}
