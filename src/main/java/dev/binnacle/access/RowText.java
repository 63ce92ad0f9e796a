package dev.binnacle.access;

import dev.binnacle.database.Row;

import org.jspecify.annotations.Nullable;

/** Reads the columns of a catalog query's row, which all are text. */
public final class RowText {
    private final Row row;

    public RowText(Row row) {
        this.row = row;
    }

    public @Nullable String orNull(int column) {
        return row.get(column).text();
    }

    /** Empty for NULL. */
    public String text(int column) {
        String text = orNull(column);
        return text == null ? "" : text;
    }

    public boolean yes(int column) {
        return text(column).equalsIgnoreCase("true");
    }
}
