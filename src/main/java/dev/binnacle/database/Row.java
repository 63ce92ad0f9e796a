package dev.binnacle.database;

import java.util.List;

/** One row of a result, cells in the order of its columns. */
public record Row(List<Value> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public Value get(int column) {
        return cells.get(column);
    }
}
