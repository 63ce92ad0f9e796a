package dev.binnacle.data.transfer;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows with a separator. NULL is nothing at all, empty text is two quotes. */
public final class DelimitedRows implements RowWriter {
    private final Writer out;
    private final char separator;
    private final boolean header;

    public DelimitedRows(Writer out, char separator, boolean header) {
        this.out = out;
        this.separator = separator;
        this.header = header;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        if (header) {
            for (int at = 0; at < columns.size(); at++) {
                cell(at, columns.get(at).name());
            }
            out.write('\n');
        }
    }

    @Override
    public void row(Row row) throws IOException {
        for (int at = 0; at < row.cells().size(); at++) {
            cell(at, row.get(at).text());
        }
        out.write('\n');
    }

    private void cell(int at, @Nullable String text) throws IOException {
        if (at > 0) {
            out.write(separator);
        }
        if (text == null) {
            return;
        }
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == separator || one == '"' || one == '\n' || one == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
