package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.EditorSetup;
import dev.binnacle.desktop.control.grid.GridActions;

import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What the user does in a table's grid, handed to those who do it. */
final class TableActions implements GridActions {
    private final TableParts parts;
    private final DataGrid grid;
    private final TableMenus menus;

    TableActions(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
        this.menus = new TableMenus(parts, grid);
    }

    @Override
    public void sort(int column, boolean add) {
        Column about = parts.model().table().columns().get(column);
        parts.loader().sort(sorted(parts.loader().query().sort(), about, add));
    }

    /** Ascending, then descending, then not at all; with {@code add} beside the others. */
    static List<SortKey> sorted(List<SortKey> sort, Column column, boolean add) {
        var keys = new ArrayList<>(sort);
        for (int place = 0; place < keys.size(); place++) {
            SortKey key = keys.get(place);
            if (!key.column().equals(column)) {
                continue;
            }
            if (!add && keys.size() > 1) {
                return List.of(new SortKey(column, false));
            }
            if (key.descending()) {
                keys.remove(place);
            } else {
                keys.set(place, key.reversed());
            }
            return keys;
        }
        if (!add) {
            return List.of(new SortKey(column, false));
        }
        keys.add(new SortKey(column, false));
        return keys;
    }

    @Override
    public @Nullable EditorSetup edit(int row, int column) {
        if (!parts.editing().allowed(row, column)) {
            return null;
        }
        Value value = parts.model().value(row, column);
        if (value != null && value.cut()) {
            fetch(row, column);
            return null;
        }
        Column about = parts.model().table().columns().get(column);
        boolean added = parts.model().row(row).stored() == null;
        List<EditorSetup.Extra> extras =
                about.kind() == ValueKind.BYTES ? parts.files().byteExtras(row, column) : List.of();
        return CellSetups.of(about, value, added, extras);
    }

    /** A cell that was cut is read in full first, then its editor opens. */
    private void fetch(int row, int column) {
        TableModel model = parts.model();
        Column about = model.table().columns().get(column);
        Row stored = model.row(row).stored();
        if (stored == null) {
            return;
        }
        List<Value> key =
                RowIdentity.of(model.table()).key().stream()
                        .map(part -> stored.get(model.table().columns().indexOf(part)))
                        .toList();
        parts.workbench()
                .jobs()
                .start(
                        "Reading " + about.name() + " in full",
                        progress ->
                                parts.loader()
                                        .pages(parts.backend().await(progress))
                                        .cell(parts.loader().query(), key, about, progress))
                .whenDone(full -> {
                    if (row < model.rows() && stored.equals(model.row(row).stored())) {
                        model.replace(row, column, full);
                        grid.select(row, column);
                        grid.edit();
                    }
                })
                .whenFailed(parts.workbench()::report);
    }

    @Override
    public void enter(int row, int column, CellEntry entry) {
        parts.editing().enter(row, column, entry);
    }

    @Override
    public void abandoned(int row, int column, CellEntry entry) {
        parts.editing().abandoned(row, column, entry);
    }

    @Override
    public void delete(List<Integer> rows) {
        parts.editing().delete(rows);
    }

    @Override
    public void copy() {
        parts.copying().copy(grid, Copying.Form.TSV);
    }

    @Override
    public void paste() {
        parts.copying().paste(grid);
    }

    @Override
    public void open(int row, int column) {
        parts.panels().showValue(row, column);
    }

    @Override
    public List<MenuItem> cellMenu(int row, int column) {
        return menus.cell(row, column);
    }

    @Override
    public List<MenuItem> headerMenu(int column) {
        return menus.header(column);
    }
}
