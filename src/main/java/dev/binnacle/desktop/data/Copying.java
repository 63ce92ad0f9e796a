package dev.binnacle.desktop.data;

import dev.binnacle.base.ProblemException;
import dev.binnacle.data.clipboard.CopyOut;
import dev.binnacle.data.clipboard.Paste;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.DataGrid;
import dev.binnacle.desktop.control.grid.GridSelection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Cells of a table out to the clipboard and in from it. */
final class Copying {
    private final TableParts parts;

    /** How cells are written out. */
    enum Form {
        TSV("TSV"),
        CSV("CSV, with names"),
        JSON("JSON"),
        INSERT("INSERT statements");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** The rows as text; a single cell as TSV is its value and nothing else. */
        String write(TableName table, Database database, List<Column> columns, List<Row> rows) {
            return switch (this) {
                case TSV ->
                        one(columns, rows)
                                ? CopiedCell.text(rows.getFirst().get(0))
                                : CopyOut.tsv(columns, rows);
                case CSV -> CopyOut.csv(columns, rows);
                case JSON -> CopyOut.json(columns, rows);
                case INSERT -> CopyOut.inserts(table, database.dialect(), columns, rows);
            };
        }

        private static boolean one(List<Column> columns, List<Row> rows) {
            return columns.size() == 1 && rows.size() == 1;
        }
    }

    Copying(TableParts parts) {
        this.parts = parts;
    }

    void copy(DataGrid grid, Form form) {
        Database database = parts.backend().database();
        if (grid.cursorRow() < 0 || database == null) {
            return;
        }
        List<Integer> places = grid.selectedColumns();
        List<Column> all = parts.model().table().columns();
        List<Column> columns = places.stream().map(all::get).toList();
        var rows = new ArrayList<Row>();
        for (int row : grid.selection().selectedRows()) {
            rows.add(new Row(places.stream().map(column -> value(row, column)).toList()));
        }
        if (rows.stream().anyMatch(row -> row.cells().stream().anyMatch(Value::cut))) {
            parts.workbench()
                    .announce(
                            "A selected value is only here in part. Look at it whole (F3) or"
                                    + " export to get all of it.");
            return;
        }
        String text = form.write(parts.model().table().name(), database, columns, rows);
        boolean value = form == Form.TSV && Form.one(columns, rows);
        parts.data().copied().put(value ? rows.getFirst().get(0) : null);
        parts.workbench().clips().put(text);
        parts.workbench()
                .announce("Copied " + Words.count((long) rows.size() * columns.size(), "cell"));
    }

    private Value value(int row, int column) {
        Value value = parts.model().value(row, column);
        return value == null ? Value.NULL : value;
    }

    /** One value fills what is selected; a block is laid over the cells from the cursor on. */
    void paste(DataGrid grid) {
        String text = parts.workbench().clips().get();
        StagedSet staged = parts.staged();
        String reason = parts.editing().readOnlyReason();
        if (reason != null) {
            parts.workbench().announce(reason);
        }
        if (text == null || staged == null || reason != null || grid.cursorRow() < 0) {
            return;
        }
        GridSelection.Area area = grid.selection().area();
        Value copied = parts.data().copied().of(text);
        // spreadsheets put a line end after a single cell
        String line = text.replaceFirst("\\R\\z", "");
        if (copied != null) {
            fill(grid, copied.isNull() ? CellEntry.NULL : CellEntry.of(text));
        } else if (area.cells() > 1 && line.indexOf('\t') < 0 && line.indexOf('\n') < 0) {
            fill(grid, CellEntry.of(line));
        } else {
            lay(grid, staged, area, text);
        }
    }

    private void fill(DataGrid grid, CellEntry entry) {
        List<Integer> rows = grid.selection().selectedRows();
        List<Integer> columns = grid.selectedColumns();
        parts.editing().fill(rows, columns, entry);
        parts.workbench()
                .announce("Pasted " + Words.count((long) rows.size() * columns.size(), "cell"));
    }

    private void lay(DataGrid grid, StagedSet staged, GridSelection.Area area, String text) {
        var order = new ArrayList<Integer>();
        for (int place = 0; place < grid.columns().places(); place++) {
            order.add(grid.columns().at(place));
        }
        List<Column> all = parts.model().table().columns();
        List<Column> columns = order.stream().map(all::get).toList();
        try {
            int cells =
                    Paste.into(
                            staged.changes(),
                            columns,
                            targets(area.top(), order),
                            area.left(),
                            text);
            parts.workbench().announce("Pasted " + Words.count(cells, "cell"));
        } catch (ProblemException unfit) {
            parts.workbench().report(unfit.problem());
        }
    }

    private List<Paste.Target> targets(int from, List<Integer> order) {
        var targets = new ArrayList<Paste.Target>();
        for (int row = from; row < parts.model().rows(); row++) {
            TableRow shown = parts.model().row(row);
            RowRef ref = shown.ref();
            @Nullable Row stored = shown.stored();
            if (ref != null) {
                targets.add(
                        new Paste.Target(
                                ref,
                                new Row(
                                        order.stream()
                                                .map(column ->
                                                        stored == null
                                                                ? Value.NULL
                                                                : stored.get(column))
                                                .toList())));
            }
        }
        return targets;
    }
}
