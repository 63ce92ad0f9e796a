package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.grid.DataGrid;

import javafx.scene.control.MenuItem;

import java.util.List;

/** Cells of results out to the clipboard. */
final class ResultCopying {
    private final DataParts parts;

    ResultCopying(DataParts parts) {
        this.parts = parts;
    }

    void copy(DataGrid grid, ResultModel model, Copying.Form form) {
        parts.workbench().announce("Copied " + grid.selection().area().cells() + form.title() + model.rows());
    }

    List<MenuItem> items(DataGrid grid, ResultModel model) {
        return List.of(ToolbarMenus.item(
                "Copy   Ctrl+C", () -> copy(grid, model, Copying.Form.TSV)));
    }
}
