package dev.binnacle.database.session;

import dev.binnacle.database.Column;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Value;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Parameters in, rows and notices out. */
final class Results {
    /** A server can send any number of notices; more than this are of no use to a person. */
    private static final int NOTICES = 1_000;

    private Results() {}

    static void bind(EngineSupport support, PreparedStatement statement, Sql sql)
            throws SQLException {
        int index = 0;
        for (Parameter parameter : sql.parameters()) {
            support.bind(statement, ++index, parameter);
        }
    }

    /**
     * @param cells what the columns are; empty = as the driver describes them
     */
    static void read(EngineSupport support, ResultSet rows, List<Sql.Cell> cells, RowReader reader)
            throws SQLException {
        if (!cells.isEmpty()) {
            readCells(support, rows, cells, reader);
            return;
        }
        var description = rows.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int index = 1; index <= description.getColumnCount(); index++) {
            columns.add(support.describe(description, index));
        }
        reader.columns(List.copyOf(columns));
        boolean more = true;
        while (more && rows.next()) {
            more = reader.row(row(support, rows, columns));
        }
    }

    private static void readCells(
            EngineSupport support, ResultSet rows, List<Sql.Cell> cells, RowReader reader)
            throws SQLException {
        reader.columns(cells.stream().map(Sql.Cell::column).toList());
        boolean more = true;
        while (more && rows.next()) {
            Value[] values = new Value[cells.size()];
            for (int index = 0; index < values.length; index++) {
                Sql.Cell cell = cells.get(index);
                values[index] = whole(rows, cell, support.read(rows, index + 1, cell.column()));
            }
            more = reader.row(new Row(List.of(values)));
        }
    }

    /** The value, or what the server left of it, marked so. */
    private static Value whole(ResultSet rows, Sql.Cell cell, Value value) throws SQLException {
        if (cell.length() == 0 || value.isNull()) {
            return value;
        }
        long length = rows.getLong(cell.length());
        return rows.wasNull() ? value : new Value(value.text(), length, true);
    }

    /**
     * Reads all that a text gave: the rows of the first statement that has any, and the counts.
     *
     * @return the rows touched; -1 if there were rows to read
     */
    static long all(
            EngineSupport support, Statement statement, boolean firstHasRows, RowReader reader)
            throws SQLException {
        boolean hasRows = firstHasRows;
        boolean read = false;
        long touched = 0;
        while (true) {
            if (hasRows && !read) {
                read = true;
                try (var rows = statement.getResultSet()) {
                    read(support, rows, List.of(), reader);
                }
            } else if (!hasRows) {
                long count = statement.getLargeUpdateCount();
                if (count < 0) {
                    return read ? -1 : touched;
                }
                touched += count;
            }
            hasRows = statement.getMoreResults();
        }
    }

    /** All rows of a small result whose columns are known. */
    static List<Row> rows(EngineSupport support, ResultSet rows, List<Column> columns)
            throws SQLException {
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
            all.add(row(support, rows, columns));
        }
        return List.copyOf(all);
    }

    private static Row row(EngineSupport support, ResultSet rows, List<Column> columns)
            throws SQLException {
        Value[] cells = new Value[columns.size()];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = support.read(rows, index + 1, columns.get(index));
        }
        return new Row(List.of(cells));
    }

    static void notices(Statement statement, RowReader reader) throws SQLException {
        SQLWarning warning = statement.getWarnings();
        for (int told = 0; warning != null && told < NOTICES; told++) {
            String text = warning.getMessage();
            reader.notice(text == null ? "" : text);
            warning = warning.getNextWarning();
        }
    }
}
