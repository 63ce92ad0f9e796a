package dev.binnacle.data.clipboard;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.data.edit.ChangeSet;
import dev.binnacle.data.edit.RowRef;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of text cells laid over a grid from an anchor cell. A cell with nothing in it is NULL
 * (empty text in a text column that is NOT NULL); two quotes are empty text. Rows below the last
 * become new rows; cells right of the last column are left out; generated columns are skipped.
 */
public final class Paste {
    private Paste() {}

    /**
     * A row of the grid.
     *
     * @param seen its cells as read, in the order of the grid's columns; ignored for added rows
     */
    public record Target(RowRef row, Row seen) {}

    /**
     * Stages the block as one edit, which is undone at once.
     *
     * @param columns the grid's, from left to right
     * @param rows the grid's, from the anchor's row on
     * @param firstColumn the anchor's index in {@code columns}
     * @return how many cells were set
     */
    public static int into(
            ChangeSet set, List<Column> columns, List<Target> rows, int firstColumn, String text) {
        List<List<@Nullable String>> block = TextBlock.parse(text);
        checkWhole(columns, rows, firstColumn, block);
        int[] cells = {0};
        set.together(() -> {
            for (int at = 0; at < block.size(); at++) {
                Target target = at < rows.size() ? rows.get(at) : added(set, columns);
                cells[0] += row(set, columns, target, firstColumn, block.get(at));
            }
        });
        return cells[0];
    }

    private static Target added(ChangeSet set, List<Column> columns) {
        var nothing = new ArrayList<Value>();
        columns.forEach(column -> nothing.add(Value.NULL));
        return new Target(set.insert(), new Row(nothing));
    }

    /** A cell that was read only in part cannot be compared later, so nothing is pasted. */
    private static void checkWhole(
            List<Column> columns,
            List<Target> rows,
            int firstColumn,
            List<List<@Nullable String>> block) {
        for (int at = 0; at < Math.min(rows.size(), block.size()); at++) {
            int last = Math.min(columns.size(), firstColumn + block.get(at).size());
            for (int column = firstColumn; column < last; column++) {
                if (rows.get(at).seen().get(column).cut()) {
                    throw Problem.of(ProblemCode.CELL_CUT, "Column " + columns.get(column).name())
                            .exception();
                }
            }
        }
    }

    private static int row(
            ChangeSet set,
            List<Column> columns,
            Target target,
            int firstColumn,
            List<@Nullable String> texts) {
        int done = 0;
        for (int at = 0; at < texts.size() && firstColumn + at < columns.size(); at++) {
            Column column = columns.get(firstColumn + at);
            if (column.generated().writable()) {
                Value seen = target.seen().get(firstColumn + at);
                set.edit(target.row(), column, seen, entry(column, texts.get(at)));
                done++;
            }
        }
        return done;
    }

    private static CellInput.Entry entry(Column column, @Nullable String text) {
        if (text != null) {
            return CellInput.parse(column, text);
        }
        boolean emptyInstead = column.kind() == ValueKind.TEXT && !column.nullable();
        return emptyInstead ? CellInput.parse(column, "") : CellInput.setNull(column);
    }
}
