package dev.binnacle.data.browse;

import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Small reads whose rows fit in memory. */
public final class Reading {
    private final Session session;

    public Reading(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** The rows of a statement that is known to give few. */
    public List<Row> rows(Statement statement) {
        var rows = new ArrayList<Row>();
        session.query(
                session.dialect().render(statement),
                0,
                new RowReader() {
                    @Override
                    public void columns(List<Column> columns) {}

                    @Override
                    public boolean row(Row row) {
                        rows.add(row);
                        return true;
                    }
                });
        return rows;
    }

    /** One row in full; null = none. */
    @Nullable Row one(TableName table, List<Column> columns, Condition where) {
        List<Row> rows = rows(new Statement.Select(table, columns, where, List.of(), 2, 0, 0));
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Exactly how many rows satisfy the condition. */
    public long count(TableName table, @Nullable Condition where) {
        String text = rows(new Statement.Count(table, where)).getFirst().get(0).text();
        return Long.parseLong(text == null ? "0" : text);
    }

    List<Row> page(
            PageQuery query,
            @Nullable Condition where,
            List<SortKey> order,
            long limit,
            long offset) {
        return rows(
                new Statement.Select(
                        query.table().name(),
                        query.table().columns(),
                        where,
                        order,
                        limit,
                        offset,
                        PageQuery.CELL_LIMIT,
                        query.identity().key()));
    }
}
