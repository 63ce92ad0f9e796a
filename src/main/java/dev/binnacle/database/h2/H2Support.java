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
import dev.binnacle.database.catalog.CatalogReader;
import dev.binnacle.database.catalog.TableDdl;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** H2's SQL, values and catalog. */
public final class H2Support implements EngineSupport {
    private static final Dialect DIALECT = new H2Dialect();

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Column describe(ResultSetMetaData result, int index) throws SQLException {
        return H2Values.describe(result, index);
    }

    @Override
    public Value read(ResultSet rows, int index, Column column) throws SQLException {
        return H2Values.read(rows, index, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Parameter parameter)
            throws SQLException {
        H2Values.bind(statement, index, parameter);
    }

    @Override
    public Catalog readCatalog(Session session, String defaultSchema, Progress progress) {
        return new CatalogReader(new H2CatalogRows(session), progress).read(defaultSchema);
    }

    @Override
    public TableDdl tableDdl() {
        return new H2Ddl(dialect());
    }

    @Override
    public String ddl(Table table, Catalog catalog) {
        return tableDdl().write(table, catalog);
    }
}
