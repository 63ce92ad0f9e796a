package dev.binnacle.data.browse;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import java.time.Duration;
import java.util.List;

/**
 * A window of rows.
 *
 * @param columns the table's, in order; cells of {@code rows} likewise
 * @param firstRow number of the first row among all, 1-based; negative when it is not known
 * @param approximate whether {@code firstRow} comes from statistics
 * @param how the way it was reached
 */
public record Page(
        PageQuery query,
        List<Column> columns,
        List<Row> rows,
        long firstRow,
        boolean approximate,
        boolean hasPrevious,
        boolean hasNext,
        How how,
        Duration took) {
    /** The way a page is reached, which decides what it costs and what it promises. */
    public enum How {
        /** By key: as fast at row 5,000,000 as at row 1, and no row is shown twice or missed. */
        KEY("by key"),
        /** By counting rows off: slower the deeper, and rows may shift between pages. */
        OFFSET("by row number, without a key"),
        /** By key, at a place that statistics gave. */
        APPROXIMATE("by key, near the row asked for");

        private final String title;

        How(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Page {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** For people: {@code rows 201 to 400}, {@code about row 5,000,000}, {@code last 200 rows}. */
    public String position() {
        if (rows.isEmpty()) {
            return "no rows";
        }
        if (firstRow < 0) {
            return String.format("%,d rows%s", rows.size(), hasNext ? "" : ", the last");
        }
        long lastRow = firstRow + rows.size() - 1;
        return approximate
                ? String.format("about row %,d", firstRow)
                : String.format("rows %,d to %,d", firstRow, lastRow);
    }
}
