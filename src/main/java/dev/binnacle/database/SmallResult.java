package dev.binnacle.database;

import java.util.ArrayList;
import java.util.List;

/** Reads a result that is known to be small, such as a catalog query's, whole. */
public final class SmallResult implements RowReader {
    private final List<Row> rows = new ArrayList<>();

    private SmallResult() {}

    public static List<Row> of(Session session, Sql sql) {
        var reader = new SmallResult();
        session.query(sql, 0, reader);
        return reader.rows;
    }

    @Override
    public void columns(List<Column> columns) {}

    @Override
    public boolean row(Row row) {
        rows.add(row);
        return true;
    }
}
