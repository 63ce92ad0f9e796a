package dev.binnacle.database.postgresql;

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

/** PostgreSQL's SQL, values and catalog. */
public final class PostgreSqlSupport implements EngineSupport {
    private static final Dialect DIALECT = new PostgreSqlDialect();

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Column describe(ResultSetMetaData result, int index) throws SQLException {
        return PostgreSqlValues.describe(result, index);
    }

    @Override
    public Value read(ResultSet rows, int index, Column column) throws SQLException {
        return PostgreSqlValues.read(rows, index, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Parameter parameter)
            throws SQLException {
        PostgreSqlValues.bind(statement, index, parameter);
    }

    @Override
    public Catalog readCatalog(Session session, String defaultSchema, Progress progress) {
        try (var rows = new PostgreSqlCatalogRows(session)) {
            return new CatalogReader(rows, progress).read(defaultSchema);
        }
    }

    @Override
    public TableDdl tableDdl() {
        return new PostgreSqlDdl(dialect());
    }

    @Override
    public String ddl(Table table, Catalog catalog) {
        return tableDdl().write(table, catalog);
    }
}
