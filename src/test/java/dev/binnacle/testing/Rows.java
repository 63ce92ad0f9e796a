package dev.binnacle.testing;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Keeps a whole result, for tests with small ones. */
public final class Rows implements RowReader {
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** The rows of a query without parameters. */
    public static Rows of(Session session, String sql) {
        var rows = new Rows();
        session.query(Sql.of(sql), 100, rows);
        return rows;
    }

    /** The first cell of the first row. */
    public static @Nullable String cell(Session session, String sql) {
        return of(session, sql).rows().getFirst().get(0).text();
    }

    @Override
    public void columns(List<Column> all) {
        columns.addAll(all);
    }

    @Override
    public boolean row(Row row) {
        rows.add(row);
        return true;
    }

    @Override
    public void notice(String text) {
        notices.add(text);
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> notices() {
        return notices;
    }

    /** Each row's cells as text. */
    public List<List<@Nullable String>> texts() {
        List<List<@Nullable String>> texts = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.text()));
            texts.add(cells);
        }
        return texts;
    }
}
