package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.edit.CellEdit;
import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.Conflict;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.desktop.control.grid.GridColumn;
import dev.binnacle.desktop.control.grid.GridModel;
import dev.binnacle.desktop.control.grid.RowMark;
import dev.binnacle.desktop.control.grid.ValueText;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of a table with the staged changes laid over it: what the grid shows. No nodes. */
final class TableModel implements GridModel {
    private static final int ID_SHOWN = 9;

    private final Table table;
    private final @Nullable StagedSet staged;
    private final List<GridColumn> columns;
    private final Map<Column, Map<String, String>> labels = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper shape = new ReadOnlyLongWrapper();
    private final Subscription following;
    private List<TableRow> rows = List.of();
    private @Nullable Page page;

    /**
     * @param staged null = rows cannot be edited
     */
    TableModel(Table table, @Nullable StagedSet staged) {
        this.table = table;
        this.staged = staged;
        this.columns = TableColumns.of(table);
        following =
                staged == null
                        ? Subscription.EMPTY
                        : staged.revision().subscribe((old, now) -> lay());
    }

    void dispose() {
        following.unsubscribe();
    }

    /** Shows another page; widths and order of columns stay. */
    void show(Page shown) {
        boolean first = page == null;
        page = shown;
        lay();
        if (first) {
            shape.set(shape.get() + 1);
        }
    }

    @Nullable Page page() {
        return page;
    }

    Table table() {
        return table;
    }

    private void lay() {
        Page shown = page;
        var laid = new ArrayList<TableRow>();
        if (shown != null) {
            for (Row row : shown.rows()) {
                laid.add(new TableRow(reference(shown, row), row));
            }
        }
        if (staged != null) {
            for (Change change : staged.changes().changes()) {
                if (change instanceof Change.Insert insert) {
                    laid.add(new TableRow(insert.row(), null));
                }
            }
        }
        rows = laid;
        redraw();
    }

    private @Nullable RowRef reference(Page shown, Row row) {
        return staged == null ? null : staged.changes().reference(shown.columns(), row);
    }

    void redraw() {
        revision.set(revision.get() + 1);
    }

    /** How the rows a column refers to are called, by the value here. */
    void label(Column column, Map<String, String> byValue) {
        labels.computeIfAbsent(column, key -> new HashMap<>()).putAll(byValue);
        redraw();
    }

    /** The cell as read in full, in place of the one that was cut. */
    void replace(int row, int column, Value full) {
        TableRow old = rows.get(row);
        Row stored = old.stored();
        Page shown = page;
        if (stored == null || shown == null) {
            return;
        }
        var cells = new ArrayList<>(stored.cells());
        cells.set(column, full);
        var pageRows = new ArrayList<>(shown.rows());
        pageRows.set(row, new Row(cells));
        page =
                new Page(
                        shown.query(),
                        shown.columns(),
                        pageRows,
                        shown.firstRow(),
                        shown.approximate(),
                        shown.hasPrevious(),
                        shown.hasNext(),
                        shown.how(),
                        shown.took());
        lay();
    }

    TableRow row(int row) {
        return rows.get(row);
    }

    /** Where a row is listed; -1 = not on this page. */
    int find(RowRef ref) {
        for (int row = 0; row < rows.size(); row++) {
            if (ref.equals(rows.get(row).ref())) {
                return row;
            }
        }
        return -1;
    }

    @Nullable Change change(int row) {
        RowRef ref = rows.get(row).ref();
        return staged == null || ref == null ? null : staged.changes().change(ref).orElse(null);
    }

    /** What is staged for a cell; null = nothing. */
    @Nullable CellEdit edit(int row, int column) {
        Column about = table.columns().get(column);
        return switch (change(row)) {
            case Change.Update update -> update.cells().get(about);
            case Change.Insert insert -> insert.cells().get(about);
            case null, default -> null;
        };
    }

    /** The value as it would be after saving; null = the column's default. */
    @Nullable Value value(int row, int column) {
        CellEdit edit = edit(row, column);
        if (edit != null) {
            return edit.mine();
        }
        Row stored = rows.get(row).stored();
        return stored == null ? null : stored.get(column);
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public List<GridColumn> columns() {
        return columns;
    }

    @Override
    public CellLook look(int row, int column) {
        Column about = table.columns().get(column);
        Value value = value(row, column);
        if (value == null) {
            return new CellLook(TableColumns.unset(about), CellLook.Tone.DIM, RowMark.NONE, "");
        }
        CellEdit edit = edit(row, column);
        CellLook look = look(about, value);
        if (edit == null) {
            return look;
        }
        Problem problem = edit.problem();
        if (problem != null) {
            String why = problem.sentence() + " " + problem.detail();
            return new CellLook(look.text(), CellLook.Tone.INVALID, RowMark.UPDATED, why);
        }
        String before =
                rows.get(row).stored() == null
                        ? ""
                        : "was " + ValueText.look(edit.base(), about.kind()).text();
        return look.changed(RowMark.UPDATED).note(before);
    }

    private CellLook look(Column about, Value value) {
        CellLook look = ValueText.look(value, about.kind());
        int column = table.columns().indexOf(about);
        if (value.isNull() || !columns.get(column).reference()) {
            return look;
        }
        String label = labels.getOrDefault(about, Map.of()).get(value.text());
        String text =
                label == null
                        ? "↗ " + look.text()
                        : "↗ " + brief(look.text()) + "  " + ValueText.visible(label);
        return new CellLook(text, CellLook.Tone.REFERENCE, RowMark.NONE, "");
    }

    /** Enough of a long id to know it by: its name follows. */
    private static String brief(String id) {
        return id.length() <= ID_SHOWN ? id : id.substring(0, ID_SHOWN - 1) + "…";
    }

    @Override
    public RowMark mark(int row) {
        RowRef ref = rows.get(row).ref();
        StagedSet set = staged;
        Change change = change(row);
        if (set == null || ref == null || change == null) {
            return RowMark.NONE;
        }
        if (set.conflicts().stream().anyMatch(conflict -> about(conflict, ref))) {
            return RowMark.CONFLICT;
        }
        if (set.changes().problems().containsKey(ref)) {
            return RowMark.REFUSED;
        }
        return switch (change) {
            case Change.Insert insert -> RowMark.INSERTED;
            case Change.Update update -> RowMark.UPDATED;
            case Change.Delete delete -> RowMark.DELETED;
        };
    }

    private static boolean about(Conflict conflict, RowRef ref) {
        return conflict.change().row().equals(ref);
    }

    @Override
    public String note(int row) {
        RowRef ref = rows.get(row).ref();
        if (staged == null || ref == null) {
            return "";
        }
        Problem problem = staged.changes().problems().get(ref);
        return problem == null ? "" : problem.sentence() + "\n" + problem.detail();
    }

    @Override
    public SortMark sort(int column) {
        Page shown = page;
        if (shown == null) {
            return SortMark.NONE;
        }
        List<SortKey> sort = shown.query().sort();
        for (int place = 0; place < sort.size(); place++) {
            if (sort.get(place).column().equals(table.columns().get(column))) {
                return new SortMark(place + 1, sort.get(place).descending());
            }
        }
        return SortMark.NONE;
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
