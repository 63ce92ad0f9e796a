package dev.binnacle.data.transfer;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import java.io.IOException;
import java.util.List;

/** Writes rows as text, one at a time; nothing is kept. */
public interface RowWriter {
    /** Once, first. */
    void begin(List<Column> columns) throws IOException;

    void row(Row row) throws IOException;

    /** Once, last. Leaves the text open for its owner to close. */
    void end() throws IOException;
}
