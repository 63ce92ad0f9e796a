package dev.binnacle.database.h2;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** H2's SQL, values and catalog. */
public final class H2Support implements EngineSupport {
    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public Dialect dialect() {
        throw new UnsupportedOperationException("dialect");
    }

    @Override
    public Column describe(ResultSetMetaData result, int index) throws SQLException {
        return Column.ofResult(
                result.getColumnLabel(index),
                index,
                result.getColumnTypeName(index),
                ValueKind.TEXT);
    }

    @Override
    public Value read(ResultSet rows, int index, Column column) throws SQLException {
        return Value.of(rows.getString(index));
    }

    @Override
    public void bind(PreparedStatement statement, int index, Parameter parameter)
            throws SQLException {
        statement.setString(index, parameter.value().text());
    }

    @Override
    public Catalog readCatalog(Session session, String defaultSchema, Progress progress) {
        return Catalog.empty();
    }

    @Override
    public String ddl(Table table) {
        return "";
    }
}
