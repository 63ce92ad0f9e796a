package dev.binnacle.data.edit;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All staged changes of one table. It lives outside any grid, so sorting, filtering, paging and
 * reading again leave it alone. Rows are named by the key they had when they were first read, and
 * each changed cell remembers what was seen before. Used by one thread at a time; {@link #changes}
 * is a copy that another may keep.
 */
public final class ChangeSet {
    private final Table table;
    private final List<Column> key;
    private final Map<RowRef, Change> changes = new LinkedHashMap<>();
    private final Map<RowRef, Problem> problems = new HashMap<>();
    private final ChangeHistory history = new ChangeHistory();
    private final List<Runnable> watchers = new ArrayList<>();
    private int lastAdded;

    /** Of an editable table; else the Problem says why it is not. */
    public ChangeSet(Table table) {
        this.table = table;
        this.key = RowIdentity.of(table).orThrow();
    }

    public Table table() {
        return table;
    }

    /** The columns that name a row. */
    public List<Column> key() {
        return key;
    }

    /** The name of a row as it was read. */
    public RowRef.Stored reference(List<Column> columns, Row row) {
        return new RowRef.Stored(
                key.stream().map(column -> row.get(columns.indexOf(column))).toList());
    }

    /** Called after each change, on the thread that made it. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    // what is staged

    /** Every change, in the order: deletes, inserts, updates. */
    public List<Change> changes() {
        var ordered = new ArrayList<Change>();
        changes.values().stream().filter(Change.Delete.class::isInstance).forEach(ordered::add);
        changes.values().stream()
                .filter(Change.Insert.class::isInstance)
                .sorted((a, b) -> Integer.compare(number(a), number(b)))
                .forEach(ordered::add);
        changes.values().stream().filter(Change.Update.class::isInstance).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static int number(Change change) {
        return change.row() instanceof RowRef.Added added ? added.number() : 0;
    }

    public Optional<Change> change(RowRef row) {
        return Optional.ofNullable(changes.get(row));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** How many rows are changed, in one way or another. */
    public int size() {
        return changes.size();
    }

    /** How many changes are of this sort, such as {@code Change.Insert.class}. */
    public int count(Class<? extends Change> sort) {
        return (int) changes.values().stream().filter(sort::isInstance).count();
    }

    /** Why the last save stopped, by row. */
    public Map<RowRef, Problem> problems() {
        return Collections.unmodifiableMap(problems);
    }

    /** Marks a row with what the last save said of it; any edit of the row takes the mark off. */
    public void mark(RowRef row, Problem problem) {
        problems.put(row, problem);
        tell();
    }

    /** Whether every staged cell holds a value that fits its column. */
    public boolean valid() {
        return changes.values().stream()
                .flatMap(change -> cells(change).values().stream())
                .allMatch(CellEdit::valid);
    }

    static Map<Column, CellEdit> cells(@Nullable Change change) {
        return switch (change) {
            case Change.Insert insert -> insert.cells();
            case Change.Update update -> update.cells();
            case Change.Delete delete -> Map.of();
            case null -> Map.of();
        };
    }

    // staging

    /**
     * Stages one cell. A value equal to what was seen takes the change back.
     *
     * @param seen the cell as it was read, in full; ignored for added rows
     */
    public void edit(RowRef row, Column column, Value seen, CellInput.Entry entry) {
        switch (row) {
            case RowRef.Added added -> editAdded(added, column, entry);
            case RowRef.Stored stored -> editStored(stored, column, seen, entry);
        }
        done();
    }

    private void editAdded(RowRef.Added row, Column column, CellInput.Entry entry) {
        var cells = new LinkedHashMap<>(cells(changes.get(row)));
        cells.put(column, CellEdit.of(Value.NULL, entry));
        put(row, new Change.Insert(row, cells));
    }

    private void editStored(RowRef.Stored row, Column column, Value seen, CellInput.Entry entry) {
        Change before = changes.get(row);
        if (before instanceof Change.Delete) {
            return;
        }
        var cells = new LinkedHashMap<>(cells(before));
        CellEdit earlier = cells.get(column);
        Value base = earlier == null ? seen : earlier.base();
        if (base.cut()) {
            throw Problem.of(ProblemCode.CELL_CUT, "Column " + column.name()).exception();
        }
        if (entry.valid() && sameText(base, entry.value())) {
            cells.remove(column);
        } else {
            cells.put(column, CellEdit.of(base, entry));
        }
        put(row, cells.isEmpty() ? null : new Change.Update(row, cells));
    }

    static boolean sameText(Value one, Value other) {
        return Objects.equals(one.text(), other.text());
    }

    /** Stages a new row with defaults only. */
    public RowRef.Added insert() {
        return insert(Map.of());
    }

    /** Stages a new row; columns left out get their default. */
    public RowRef.Added insert(Map<Column, CellInput.Entry> values) {
        var row = new RowRef.Added(++lastAdded);
        var cells = new LinkedHashMap<Column, CellEdit>();
        values.forEach((column, entry) -> cells.put(column, CellEdit.of(Value.NULL, entry)));
        put(row, new Change.Insert(row, cells));
        done();
        return row;
    }

    /**
     * Stages a copy of a row. Generated columns, and key columns that have a default, are left to
     * the database.
     *
     * @param row every cell in full
     */
    public RowRef.Added duplicate(List<Column> columns, Row row) {
        var values = new LinkedHashMap<Column, CellInput.Entry>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (!column.generated().writable() || (key.contains(column) && fillsItself(column))) {
                continue;
            }
            if (row.get(at).cut()) {
                throw Problem.of(ProblemCode.CELL_CUT, "Column " + column.name()).exception();
            }
            values.put(column, CellInput.Entry.of(row.get(at)));
        }
        return insert(values);
    }

    private static boolean fillsItself(Column column) {
        return column.defaultExpression() != null || column.generated() != Column.Generated.NEVER;
    }

    /** Leaves a cell of a new row to the column's default again. */
    public void useDefault(RowRef.Added row, Column column) {
        revertCell(row, column);
    }

    /** Stages the removal of a row, or drops a row that was only staged. */
    public void delete(RowRef row, List<Column> columns, Row seen) {
        switch (row) {
            case RowRef.Added added -> put(added, null);
            case RowRef.Stored stored -> {
                if (!(changes.get(stored) instanceof Change.Delete)) {
                    put(stored, new Change.Delete(stored, seenInFull(columns, seen)));
                }
            }
        }
        done();
    }

    private static Map<Column, Value> seenInFull(List<Column> columns, Row seen) {
        var cells = new LinkedHashMap<Column, Value>();
        for (int at = 0; at < columns.size(); at++) {
            if (!seen.get(at).cut()) {
                cells.put(columns.get(at), seen.get(at));
            }
        }
        return cells;
    }

    // taking back

    public void revertCell(RowRef row, Column column) {
        Change before = changes.get(row);
        var cells = new LinkedHashMap<>(cells(before));
        if (cells.remove(column) == null) {
            return;
        }
        switch (row) {
            case RowRef.Added added -> put(added, new Change.Insert(added, cells));
            case RowRef.Stored stored ->
                    put(stored, cells.isEmpty() ? null : new Change.Update(stored, cells));
        }
        done();
    }

    /** Drops what is staged for a row. */
    public void revert(RowRef row) {
        put(row, null);
        done();
    }

    /** Drops everything; {@link #undo} brings it back. */
    public void revertAll() {
        List.copyOf(changes.keySet()).forEach(row -> put(row, null));
        done();
    }

    /** Several edits that are undone as one, such as a paste. */
    public void together(Runnable edits) {
        history.open();
        try {
            edits.run();
        } finally {
            history.close();
            tell();
        }
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        history.undo().forEach(step -> apply(step.row(), step.before()));
        tell();
    }

    public void redo() {
        history.redo().forEach(step -> apply(step.row(), step.after()));
        tell();
    }

    // after a save

    /** Everything is saved: nothing is staged any more, and there is nothing to undo. */
    public void clear() {
        changes.clear();
        problems.clear();
        history.clear();
        tell();
    }

    /**
     * Keeps mine in spite of what the row holds now: the next save expects theirs and writes mine.
     * A change whose row is gone is dropped.
     */
    public void keepMine(Conflict conflict) {
        put(conflict.change().row(), conflict.rebased().orElse(null));
        done();
    }

    /** Takes theirs for one cell; the rest of the change is rebased on the row as it is now. */
    public void takeTheirs(Conflict conflict, Column column) {
        Change before = changes.get(conflict.change().row());
        if (before instanceof Change.Update update) {
            var cells = new LinkedHashMap<>(update.cells());
            cells.remove(column);
            put(update.row(), cells.isEmpty() ? null : new Change.Update(update.row(), cells));
        } else {
            put(conflict.change().row(), null);
        }
        done();
    }

    void restore(List<Change> kept) {
        for (Change change : kept) {
            changes.put(change.row(), change);
            lastAdded = Math.max(lastAdded, number(change));
        }
    }

    /** Stages what was kept elsewhere beside what is staged here; of the same row, this stays. */
    public void join(ChangeSet kept) {
        for (Change change : kept.changes()) {
            if (change instanceof Change.Insert insert) {
                var row = new RowRef.Added(++lastAdded);
                put(row, new Change.Insert(row, insert.cells()));
            } else if (!changes.containsKey(change.row())) {
                put(change.row(), change);
            }
        }
        done();
    }

    private void put(RowRef row, @Nullable Change after) {
        Change before = changes.get(row);
        if (before == null ? after != null : !before.equals(after)) {
            history.add(row, before, after);
            apply(row, after);
        }
    }

    private void apply(RowRef row, @Nullable Change change) {
        problems.remove(row);
        if (change == null) {
            changes.remove(row);
        } else {
            changes.put(row, change);
        }
    }

    private void done() {
        history.end();
        if (!history.isOpen()) {
            tell();
        }
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
