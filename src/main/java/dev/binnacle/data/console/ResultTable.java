package dev.binnacle.data.console;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import java.util.List;

/**
 * Rows of a result as far as they have been read. Memory is bounded however many are read. Safe to
 * read from any thread.
 */
public final class ResultTable {
    private final RowStore rows;
    private volatile List<Column> columns = List.of();
    private volatile State state = State.READING;

    /** Whether there may be more. */
    public enum State {
        /** Rows are arriving. */
        READING,
        /** The cursor waits: {@link SqlConsole#more} goes on. */
        PAUSED,
        /** There were more rows, but the cursor is closed. */
        CUT,
        /** All rows are here. */
        COMPLETE
    }

    ResultTable(long budget) {
        rows = new RowStore(budget);
    }

    public List<Column> columns() {
        return columns;
    }

    /** Rows read so far. */
    public int size() {
        return rows.size();
    }

    /**
     * @param index 0-based, below {@link #size}
     */
    public Row row(int index) {
        return rows.get(index);
    }

    public State state() {
        return state;
    }

    /** For people: {@code 12 rows}, {@code first 1,000 rows}. */
    public String label() {
        int size = size();
        return state == State.COMPLETE
                ? String.format("%,d %s", size, size == 1 ? "row" : "rows")
                : String.format("first %,d rows", size);
    }

    void columns(List<Column> read) {
        columns = List.copyOf(read);
    }

    void add(Row row) {
        rows.add(row);
    }

    void state(State now) {
        state = now;
    }
}
