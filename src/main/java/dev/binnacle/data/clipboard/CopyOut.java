package dev.binnacle.data.clipboard;

import dev.binnacle.data.transfer.DelimitedRows;
import dev.binnacle.data.transfer.InsertRows;
import dev.binnacle.data.transfer.JsonRows;
import dev.binnacle.data.transfer.RowWriter;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Row;
import dev.binnacle.database.TableName;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/**
 * Rows and cells as text for the clipboard. In TSV and CSV, NULL is nothing and empty text is two
 * quotes, as {@link Paste} reads them back.
 */
public final class CopyOut {
    private CopyOut() {}

    /** Without a header line, so that it can be pasted back. */
    public static String tsv(List<Column> columns, List<Row> rows) {
        return text(columns, rows, out -> new DelimitedRows(out, '\t', false));
    }

    /** With a header line. */
    public static String csv(List<Column> columns, List<Row> rows) {
        return text(columns, rows, out -> new DelimitedRows(out, ',', true));
    }

    public static String json(List<Column> columns, List<Row> rows) {
        return text(columns, rows, out -> new JsonRows(out, false));
    }

    public static String inserts(
            TableName table, Dialect dialect, List<Column> columns, List<Row> rows) {
        return text(columns, rows, out -> new InsertRows(out, dialect, table));
    }

    private static String text(
            List<Column> columns, List<Row> rows, Function<Writer, RowWriter> format) {
        var out = new StringWriter();
        RowWriter writer = format.apply(out);
        try {
            writer.begin(columns);
            for (Row row : rows) {
                writer.row(row);
            }
            writer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
