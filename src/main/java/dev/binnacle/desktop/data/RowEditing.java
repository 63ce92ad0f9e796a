package dev.binnacle.desktop.data;

import dev.binnacle.base.ProblemException;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.data.edit.Change;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What may be done to the rows of a table tab: every edit goes into the staged changes. */
final class RowEditing {
    private final Workbench workbench;
    private final Backend backend;
    private final TableModel model;
    private final @Nullable StagedSet staged;

    RowEditing(Workbench workbench, Backend backend, TableModel model, @Nullable StagedSet staged) {
        this.workbench = workbench;
        this.backend = backend;
        this.model = model;
        this.staged = staged;
    }

    /** Why nothing can be edited, with how to change that; null = editing is possible. */
    @Nullable String readOnlyReason() {
        String reason = backend.readOnlyReason();
        if (reason != null) {
            return reason;
        }
        if (staged == null) {
            return TableReasons.readOnly(model.table());
        }
        return staged.savingProperty().get() ? "A save is under way." : null;
    }

    /** Why this cell cannot be edited; null = it can. */
    @Nullable String reason(int row, int column) {
        String reason = readOnlyReason();
        if (reason != null) {
            return reason;
        }
        if (!column(column).generated().writable()) {
            return "The database fills " + column(column).name() + " by itself.";
        }
        return model.change(row) instanceof Change.Delete
                ? "The row is marked for deletion. Revert it to edit it."
                : null;
    }

    /** Says the reason in the status line; true = editing is possible. */
    boolean allowed(int row, int column) {
        String reason = reason(row, column);
        if (reason != null) {
            workbench.announce(reason);
        }
        return reason == null;
    }

    private boolean allowed() {
        String reason = readOnlyReason();
        if (reason != null) {
            workbench.announce(reason);
        }
        return reason == null;
    }

    private Column column(int column) {
        return model.table().columns().get(column);
    }

    private void stage(Consumer<ChangeSet> edit) {
        if (staged == null) {
            return;
        }
        try {
            edit.accept(staged.changes());
        } catch (ProblemException refused) {
            workbench.report(refused.problem());
        }
    }

    void enter(int row, int column, CellEntry entry) {
        if (allowed(row, column)) {
            stage(set -> enter(set, model.row(row), column(column), entry));
        }
    }

    private void enter(ChangeSet set, TableRow row, Column column, CellEntry entry) {
        RowRef ref = row.ref();
        if (ref == null) {
            return;
        }
        Row stored = row.stored();
        Value seen =
                stored == null ? Value.NULL : stored.get(model.table().columns().indexOf(column));
        switch (entry) {
            case CellEntry.Text(String text) ->
                    set.edit(ref, column, seen, CellInput.parse(column, text));
            case CellEntry.Null() -> set.edit(ref, column, seen, CellInput.setNull(column));
            case CellEntry.Default() -> {
                if (ref instanceof RowRef.Added added) {
                    set.useDefault(added, column);
                }
            }
        }
    }

    /** Left by Esc: the cell stays as it was, and redo brings back what was typed. */
    void abandoned(int row, int column, CellEntry entry) {
        if (reason(row, column) == null) {
            stage(set -> {
                enter(set, model.row(row), column(column), entry);
                set.undo();
            });
            workbench.announce("Left as it was. Ctrl+Shift+Z brings back what you typed.");
        }
    }

    /** The same entry for many cells, undone as one. */
    void fill(List<Integer> rows, List<Integer> columns, CellEntry entry) {
        if (!allowed()) {
            return;
        }
        List<TableRow> targets = rows.stream().map(model::row).toList();
        stage(set ->
                set.together(() -> {
                    for (int at = 0; at < rows.size(); at++) {
                        for (int column : columns) {
                            if (reason(model.find(reference(targets.get(at))), column) == null) {
                                enter(set, targets.get(at), column(column), entry);
                            }
                        }
                    }
                }));
    }

    private static RowRef reference(TableRow row) {
        RowRef ref = row.ref();
        if (ref == null) {
            throw new IllegalStateException("A row without a name cannot be edited");
        }
        return ref;
    }

    void delete(List<Integer> rows) {
        if (!allowed()) {
            return;
        }
        List<TableRow> targets = rows.stream().map(model::row).toList();
        stage(set ->
                set.together(() -> {
                    for (TableRow target : targets) {
                        Row stored = target.stored();
                        Row seen = stored == null ? new Row(List.of()) : stored;
                        List<Column> columns = stored == null ? List.of() : model.table().columns();
                        set.delete(reference(target), columns, seen);
                    }
                }));
    }

    void revert(List<Integer> rows) {
        List<TableRow> targets = rows.stream().map(model::row).toList();
        if (staged != null && !staged.savingProperty().get()) {
            stage(set ->
                    set.together(() -> targets.forEach(target -> set.revert(reference(target)))));
        }
    }

    void revertAll() {
        if (staged != null && !staged.savingProperty().get()) {
            staged.conflicts().clear();
            stage(ChangeSet::revertAll);
        }
    }

    /** Stages a new row; its place in the grid, or -1. */
    int insert() {
        if (!allowed()) {
            return -1;
        }
        var added = new ArrayList<RowRef>();
        stage(set -> added.add(set.insert()));
        return added.isEmpty() ? -1 : model.find(added.getFirst());
    }

    /** Stages copies of rows; the place of the last, or -1. */
    int duplicate(List<Integer> rows) {
        if (!allowed()) {
            return -1;
        }
        var added = new ArrayList<RowRef>();
        List<Integer> copied = List.copyOf(rows);
        stage(set ->
                set.together(() ->
                        copied.forEach(row -> {
                            var cells = new ArrayList<Value>();
                            for (int column = 0;
                                    column < model.table().columns().size();
                                    column++) {
                                Value value = model.value(row, column);
                                cells.add(value == null ? Value.NULL : value);
                            }
                            added.add(set.duplicate(model.table().columns(), new Row(cells)));
                        })));
        return added.isEmpty() ? -1 : model.find(added.getLast());
    }

    void undo() {
        if (staged != null && allowed()) {
            stage(ChangeSet::undo);
        }
    }

    void redo() {
        if (staged != null && allowed()) {
            stage(ChangeSet::redo);
        }
    }
}
