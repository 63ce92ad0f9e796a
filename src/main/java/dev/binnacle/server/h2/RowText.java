package dev.binnacle.server.h2;

import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/** Rows as JSON and as CSV, sign for sign as PostgreSQL aggregates them. */
final class RowText {
    private final ValueText texts;

    RowText(ValueText texts) {
        this.texts = texts;
    }

    String array(List<Branch.Shown> columns, List<@Nullable Object[]> rows) {
        var out = new StringBuilder("[");
        for (@Nullable Object[] row : rows) {
            out.append(out.length() > 1 ? ", \n " : "");
            object(out, columns, row);
        }
        return out.append(']').toString();
    }

    String object(List<Branch.Shown> columns, @Nullable Object[] row) {
        var out = new StringBuilder();
        object(out, columns, row);
        return out.toString();
    }

    private void object(StringBuilder out, List<Branch.Shown> columns, @Nullable Object[] row) {
        out.append('{');
        for (int i = 0; i < row.length; i++) {
            out.append(i > 0 ? "," : "");
            JsonText.string(out, columns.get(i).name());
            out.append(':');
            cell(out, columns.get(i), row[i]);
        }
        out.append('}');
    }

    private void cell(StringBuilder out, Branch.Shown column, @Nullable Object cell) {
        ColumnType type = BranchWriter.finished(column);
        if (cell instanceof Value value && type != null) {
            texts.json(out, type, value);
        } else {
            out.append(cell == null || cell == ValueNull.INSTANCE ? "null" : cell);
        }
    }

    /** One column of many rows. */
    String list(Branch child, int column, List<@Nullable Object[]> rows) {
        var out = new StringBuilder("[");
        Branch.Shown shown = child.shown.get(column);
        ColumnType type = BranchWriter.finished(shown);
        boolean arrays = type != null && type.kind() == Kind.ARRAY;
        for (@Nullable Object[] row : rows) {
            boolean first = out.length() == 1;
            boolean line = arrays && row[column] != ValueNull.INSTANCE;
            out.append(first ? "" : line ? ", \n " : ", ");
            cell(out, shown, row[column]);
        }
        return out.append(']').toString();
    }

    /**
     * @param names in the first line, unless there are no rows
     */
    String csv(
            Collection<String> names, List<Branch.Shown> columns, List<@Nullable Object[]> rows) {
        var out = new StringBuilder();
        if (!rows.isEmpty()) {
            out.append(String.join(",", names));
        }
        out.append('\n');
        for (int r = 0; r < rows.size(); r++) {
            out.append(r > 0 ? "\n" : "");
            @Nullable Object[] row = rows.get(r);
            for (int i = 0; i < row.length; i++) {
                out.append(i > 0 ? "," : "");
                field(out, columns.get(i), row[i]);
            }
        }
        return out.toString();
    }

    private void field(StringBuilder out, Branch.Shown column, @Nullable Object cell) {
        if (cell == null || cell == ValueNull.INSTANCE) {
            return;
        }
        ColumnType type = BranchWriter.finished(column);
        String text =
                cell instanceof Value value && type != null
                        ? type.kind() == Kind.BOOLEAN
                                ? value.getBoolean() ? "t" : "f"
                                : texts.text(type, value)
                        : cell.toString();
        quoted(out, text);
    }

    static void quoted(StringBuilder out, String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length() && plain; i++) {
            plain = "\"\\(), \t\n\r\u000b\f".indexOf(text.charAt(i)) < 0;
        }
        out.append(plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"');
    }
}
