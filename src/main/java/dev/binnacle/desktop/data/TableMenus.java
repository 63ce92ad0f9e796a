package dev.binnacle.desktop.data;

import dev.binnacle.data.browse.ColumnFilter;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.database.Column;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The context menus of a table's grid. */
final class TableMenus {
    private final TableParts parts;
    private final DataGrid grid;

    TableMenus(TableParts parts, DataGrid grid) {
        this.parts = parts;
        this.grid = grid;
    }

    List<MenuItem> cell(int row, int column) {
        var items = new ArrayList<MenuItem>();
        if (parts.editing().reason(row, column) == null) {
            items.addAll(editItems());
            items.add(new SeparatorMenuItem());
        }
        items.addAll(copyItems(parts, grid));
        items.add(new SeparatorMenuItem());
        items.add(
                ToolbarMenus.item(
                        "Look at the whole value   F3",
                        () -> parts.panels().showValue(row, column)));
        reference(row, column).ifPresent(items::add);
        items.addAll(filterItems(row, column));
        if (parts.editing().readOnlyReason() == null) {
            items.add(new SeparatorMenuItem());
            items.addAll(rowItems(row));
        }
        return items;
    }

    private List<MenuItem> editItems() {
        List<Integer> rows = grid.selection().selectedRows();
        List<Integer> columns = grid.selectedColumns();
        return List.of(
                ToolbarMenus.item("Edit   F2", grid::edit),
                ToolbarMenus.item("Edit over several lines   Shift+F2", grid::editLarge),
                ToolbarMenus.item(
                        "Set NULL   Alt+N",
                        () -> parts.editing().fill(rows, columns, CellEntry.NULL)),
                ToolbarMenus.item(
                        "Set empty text",
                        () -> parts.editing().fill(rows, columns, CellEntry.of(""))),
                ToolbarMenus.item("Paste   Ctrl+V", () -> parts.copying().paste(grid)));
    }

    static List<MenuItem> copyItems(TableParts parts, DataGrid grid) {
        var as = new Menu("Copy as");
        for (Copying.Form form : Copying.Form.values()) {
            as.getItems()
                    .add(ToolbarMenus.item(form.title(), () -> parts.copying().copy(grid, form)));
        }
        return List.of(
                ToolbarMenus.item(
                        "Copy   Ctrl+C", () -> parts.copying().copy(grid, Copying.Form.TSV)),
                as);
    }

    private Optional<MenuItem> reference(int row, int column) {
        Value value = parts.model().value(row, column);
        Column about = parts.model().table().columns().get(column);
        if (value == null || value.text() == null) {
            return Optional.empty();
        }
        String text = value.text();
        return TableColumns.reference(parts.model().table(), about)
                .map(key ->
                        ToolbarMenus.item(
                                "Open the " + key.target().name() + " it refers to",
                                () ->
                                        parts.workbench()
                                                .open(
                                                        Targets.filtered(
                                                                parts.backend().id(),
                                                                key.target(),
                                                                key.targetColumns().getFirst(),
                                                                text))));
    }

    private List<MenuItem> filterItems(int row, int column) {
        Value value = parts.model().value(row, column);
        Column about = parts.model().table().columns().get(column);
        if (value == null || value.cut()) {
            return List.of();
        }
        String text = value.text();
        ColumnFilter same =
                text == null
                        ? new ColumnFilter(about, ColumnFilter.Test.IS_NULL, List.of())
                        : new ColumnFilter(about, ColumnFilter.Test.EQUAL, List.of(text));
        ColumnFilter other =
                text == null
                        ? new ColumnFilter(about, ColumnFilter.Test.IS_NOT_NULL, List.of())
                        : new ColumnFilter(about, ColumnFilter.Test.NOT_EQUAL, List.of(text));
        return List.of(
                ToolbarMenus.item("Filter: " + FilterChip.words(same), () -> add(same)),
                ToolbarMenus.item("Filter: " + FilterChip.words(other), () -> add(other)));
    }

    private void add(ColumnFilter test) {
        Filter filter = parts.loader().query().filter();
        var tests = new ArrayList<>(filter.columns());
        tests.add(test);
        parts.loader().filter(new Filter(tests, filter.written()));
    }

    private List<MenuItem> rowItems(int row) {
        List<Integer> rows = grid.selection().selectedRows();
        var items = new ArrayList<MenuItem>();
        items.add(ToolbarMenus.item("New row", () -> reveal(parts.editing().insert())));
        items.add(
                ToolbarMenus.item(
                        rows.size() == 1
                                ? "Duplicate the row"
                                : "Duplicate " + rows.size() + " rows",
                        () -> reveal(parts.editing().duplicate(rows))));
        items.add(
                ToolbarMenus.item(
                        rows.size() == 1
                                ? "Delete the row   Del"
                                : "Delete " + rows.size() + " rows   Del",
                        () -> parts.editing().delete(rows)));
        if (parts.model().change(row) != null) {
            items.add(
                    ToolbarMenus.item(
                            "Take back the row's changes", () -> parts.editing().revert(rows)));
        }
        return items;
    }

    private void reveal(int row) {
        if (row >= 0) {
            grid.select(row, 0);
        }
    }

    List<MenuItem> header(int column) {
        Column about = parts.model().table().columns().get(column);
        return List.of(
                ToolbarMenus.item("Sort ascending", () -> sort(about, false)),
                ToolbarMenus.item("Sort descending", () -> sort(about, true)),
                ToolbarMenus.item(
                        "Add to the order   Shift+click",
                        () ->
                                parts.loader()
                                        .sort(
                                                TableActions.sorted(
                                                        parts.loader().query().sort(),
                                                        about,
                                                        true))),
                ToolbarMenus.item("No order of one's own", () -> parts.loader().sort(List.of())),
                new SeparatorMenuItem(),
                ToolbarMenus.item(
                        "Copy the name", () -> parts.workbench().clips().put(about.name())),
                ToolbarMenus.item(
                        "Open the structure",
                        () ->
                                parts.workbench()
                                        .open(
                                                Target.structure(
                                                        parts.backend().id(),
                                                        parts.model().table().name()))));
    }

    private void sort(Column column, boolean descending) {
        parts.loader().sort(List.of(new SortKey(column, descending)));
    }
}
