package dev.binnacle.database;

import dev.binnacle.base.Progress;
import dev.binnacle.database.catalog.TableDdl;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * What one engine says in its own way: its SQL, its values, its catalog. One implementation per
 * engine, chosen once in {@code app}. Thread-safe and without state.
 */
public interface EngineSupport {
    Engine engine();

    Dialect dialect();

    /** A column of a result, 1-based, as the driver describes it. */
    Column describe(ResultSetMetaData result, int index) throws SQLException;

    /** The cell of the current row, 1-based, in the exact text the database gives for it. */
    Value read(ResultSet rows, int index, Column column) throws SQLException;

    /** Binds a parameter, 1-based, so that the database finds the same value again. */
    void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException;

    /**
     * Reads the whole structure by a fixed number of queries.
     *
     * @param session in one read-only transaction, with nothing but the engine's own catalog on its
     *     search path
     * @param defaultSchema the one an unqualified name means to the operator
     */
    Catalog readCatalog(Session session, String defaultSchema, Progress progress);

    /** The statements that make tables, one by one. */
    TableDdl tableDdl();

    /** The DDL that would make this table of the catalog, and what hangs on it. */
    String ddl(Table table, Catalog catalog);
}
