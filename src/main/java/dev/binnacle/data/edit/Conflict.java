package dev.binnacle.data.edit;

import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that did not find its row as it was seen.
 *
 * @param theirs the row as it is now, by column, in full; null = the row is gone
 */
public record Conflict(Change change, @Nullable Map<Column, Value> theirs) {
    /**
     * One cell in three versions.
     *
     * @param theirs null = the row is gone
     * @param mine null = this cell is not being changed
     */
    public record Cell(Column column, Value base, @Nullable Value theirs, @Nullable Value mine) {
        /** Whether someone else changed it since it was read. */
        public boolean clashes() {
            return theirs == null || !Objects.equals(base.text(), theirs.text());
        }
    }

    public boolean rowGone() {
        return theirs == null;
    }

    /** The cells that matter: those being changed, or for a delete those that were seen. */
    public List<Cell> cells() {
        return switch (change) {
            case Change.Update update ->
                    update.cells().entrySet().stream()
                            .map(cell ->
                                    cell(
                                            cell.getKey(),
                                            cell.getValue().base(),
                                            cell.getValue().mine()))
                            .toList();
            case Change.Delete delete ->
                    delete.seen().entrySet().stream()
                            .map(cell -> cell(cell.getKey(), cell.getValue(), null))
                            .toList();
            case Change.Insert insert -> List.of();
        };
    }

    private Cell cell(Column column, Value base, @Nullable Value mine) {
        return new Cell(column, base, theirs == null ? null : theirs.get(column), mine);
    }

    /** The same change on top of the row as it is now; empty when there is nothing left to do. */
    Optional<Change> rebased() {
        Map<Column, Value> now = theirs;
        if (now == null) {
            return Optional.empty();
        }
        return switch (change) {
            case Change.Update update -> {
                var cells = new LinkedHashMap<Column, CellEdit>();
                update.cells().forEach((column, cell) -> rebase(cells, now, column, cell));
                yield cells.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Change.Update(update.row(), cells));
            }
            case Change.Delete delete -> Optional.of(new Change.Delete(delete.row(), now));
            case Change.Insert insert -> Optional.of(insert);
        };
    }

    /**
     * The cells of a new row in place of one that is gone: as it was read, with mine over it.
     *
     * @param seen the row as it was read, every cell in full
     */
    public Map<Column, CellInput.Entry> again(List<Column> columns, Row seen) {
        var cells = new LinkedHashMap<Column, CellInput.Entry>();
        Map<Column, CellEdit> mine = ChangeSet.cells(change);
        for (int at = 0; at < columns.size(); at++) {
            CellEdit edit = mine.get(columns.get(at));
            if (columns.get(at).generated().writable()) {
                Value value = edit == null ? seen.get(at) : edit.mine();
                cells.put(columns.get(at), CellInput.Entry.of(value));
            }
        }
        return cells;
    }

    private static void rebase(
            Map<Column, CellEdit> into, Map<Column, Value> now, Column column, CellEdit cell) {
        Value theirs = now.getOrDefault(column, cell.base());
        if (!ChangeSet.sameText(theirs, cell.mine())) {
            into.put(column, cell.rebase(theirs));
        }
    }
}
