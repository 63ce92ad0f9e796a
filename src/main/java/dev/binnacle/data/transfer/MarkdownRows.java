package dev.binnacle.data.transfer;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows as a Markdown table, for reading. */
public final class MarkdownRows implements RowWriter {
    private final Writer out;

    public MarkdownRows(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        for (Column column : columns) {
            out.write("| " + escape(column.name()) + " ");
        }
        out.write("|\n");
        for (Column column : columns) {
            out.write(column.kind().numeric() ? "| ---: " : "| --- ");
        }
        out.write("|\n");
    }

    @Override
    public void row(Row row) throws IOException {
        for (var cell : row.cells()) {
            String text = cell.text();
            out.write("| " + (text == null ? "" : escape(text)) + " ");
        }
        out.write("|\n");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\R", "<br>");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
