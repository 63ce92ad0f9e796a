package dev.binnacle.desktop.data;

import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.List;

/** Cells of results out to the clipboard. */
final class ResultCopying {
    private static final int MOST_CELLS = 1_000_000;

    private final Workbench workbench;
    private final Backend backend;

    ResultCopying(Workbench workbench, Backend backend) {
        this.workbench = workbench;
        this.backend = backend;
    }

    void copy(DataGrid grid, ResultModel model, Copying.Form form) {
        Database database = backend.database();
        if (grid.cursorRow() < 0 || database == null) {
            return;
        }
        List<Integer> places = grid.selectedColumns();
        List<Integer> selected = grid.selection().selectedRows();
        if ((long) places.size() * selected.size() > MOST_CELLS) {
            workbench.announce("More than a million cells are selected. Export them instead.");
            return;
        }
        List<Column> columns = places.stream().map(model.table().columns()::get).toList();
        var rows = new ArrayList<Row>();
        for (int row : selected) {
            Row whole = model.table().row(row);
            rows.add(new Row(places.stream().map(whole::get).toList()));
        }
        workbench
                .clips()
                .put(form.write(new TableName("public", "result"), database, columns, rows));
        workbench.announce("Copied " + Words.count((long) rows.size() * columns.size(), "cell"));
    }

    List<MenuItem> items(DataGrid grid, ResultModel model) {
        var items = new ArrayList<MenuItem>();
        for (Copying.Form form : Copying.Form.values()) {
            items.add(ToolbarMenus.item("Copy as " + form.title(), () -> copy(grid, model, form)));
        }
        return items;
    }
}
