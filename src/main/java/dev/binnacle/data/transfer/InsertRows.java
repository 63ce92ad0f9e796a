package dev.binnacle.data.transfer;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Row;
import dev.binnacle.database.Statement;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;

/** Rows as INSERT statements; columns that the database fills by itself are left out. */
public final class InsertRows implements RowWriter {
    private final Writer out;
    private final Dialect dialect;
    private final TableName table;
    private List<Column> columns = List.of();

    public InsertRows(Writer out, Dialect dialect, @Nullable TableName table) {
        this.out = out;
        this.dialect = dialect;
        this.table = table == null ? new TableName("public", "result") : table;
    }

    @Override
    public void begin(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void row(Row row) throws IOException {
        var values = new LinkedHashMap<Column, Value>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).generated().writable()) {
                values.put(columns.get(at), row.get(at));
            }
        }
        out.write(dialect.script(new Statement.Insert(table, values)));
        out.write(";\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
