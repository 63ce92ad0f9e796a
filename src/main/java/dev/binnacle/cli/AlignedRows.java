package dev.binnacle.cli;

import dev.binnacle.data.transfer.RowWriter;
import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, for people: long cells are shortened, NULL is ∅, control characters are
 * shown and not obeyed. Widths come from the first rows, so that any number can stream.
 */
final class AlignedRows implements RowWriter {
    private static final int ROWS_MEASURED = 500;
    private static final int MOST = 60;

    private final Writer out;
    private final List<List<String>> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean streaming;
    private long rows;

    AlignedRows(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) {
        this.columns = columns;
        widths = new int[columns.size()];
        waiting.add(measured(columns.stream().map(column -> shown(column.name())).toList()));
    }

    @Override
    public void row(Row row) throws IOException {
        rows++;
        List<String> cells = row.cells().stream().map(AlignedRows::shown).toList();
        if (streaming) {
            line(cells);
            return;
        }
        waiting.add(measured(cells));
        if (waiting.size() > ROWS_MEASURED) {
            flushWaiting();
        }
    }

    private List<String> measured(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            widths[at] = Math.max(widths[at], length(cells.get(at)));
        }
        return cells;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String shown(Value value) {
        String text = value.text();
        return text == null ? "∅" : shown(text);
    }

    private static String shown(String text) {
        var shown = new StringBuilder();
        int most = Math.min(text.length(), MOST * 2);
        text.substring(0, most)
                .codePoints()
                .limit(MOST)
                .forEach(one -> shown.appendCodePoint(visible(one)));
        return length(text) > MOST ? shown.append('…').toString() : shown.toString();
    }

    /** Control characters, and those that turn the writing direction, as symbols. */
    private static int visible(int one) {
        if (one == '\n') {
            return '⏎';
        }
        boolean harmless =
                !Character.isISOControl(one) && Character.getType(one) != Character.FORMAT;
        return harmless ? one : '�';
    }

    private void flushWaiting() throws IOException {
        streaming = true;
        for (int at = 0; at < waiting.size(); at++) {
            line(waiting.get(at));
            if (at == 0) {
                rule();
            }
        }
        waiting.clear();
    }

    private void rule() throws IOException {
        for (int at = 0; at < widths.length; at++) {
            out.write((at == 0 ? "" : "  ") + "─".repeat(Math.max(1, widths[at])));
        }
        out.write('\n');
    }

    private void line(List<String> cells) throws IOException {
        var line = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            String padding = " ".repeat(Math.max(0, widths[at] - length(cell)));
            boolean right = columns.get(at).kind().numeric();
            line.append(at == 0 ? "" : "  ").append(right ? padding + cell : cell + padding);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        if (!streaming) {
            flushWaiting();
        }
        out.write(String.format("(%,d %s)%n", rows, rows == 1 ? "row" : "rows"));
        out.flush();
    }
}
