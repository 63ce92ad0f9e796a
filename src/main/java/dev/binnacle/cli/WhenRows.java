package dev.binnacle.cli;

import dev.binnacle.data.transfer.RowWriter;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Hands rows to a writer, if there are any at all. */
final class WhenRows implements RowReader {
    private final RowWriter writer;
    private boolean begun;

    WhenRows(RowWriter writer) {
        this.writer = writer;
    }

    @Override
    public void columns(List<Column> columns) {
        begun = true;
        try {
            writer.begin(columns);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean row(Row row) {
        try {
            writer.row(row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return true;
    }

    void end() {
        try {
            if (begun) {
                writer.end();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
