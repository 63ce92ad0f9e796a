package dev.binnacle.database.postgresql;

import dev.binnacle.database.Session;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.database.catalog.CatalogRows;
import dev.binnacle.database.catalog.Cells;

import java.util.List;

/** PostgreSQL's answers: each query is one file. */
final class PostgreSqlCatalogRows implements CatalogRows {
    private final Session session;

    PostgreSqlCatalogRows(Session session) {
        this.session = session;
    }

    @Override
    public List<Cells> rows(CatalogQuery query) {
        return Cells.read(session, query.sql("postgresql"));
    }

    @Override
    public ValueKind kind(String baseType, String kindOfType) {
        return PostgreSqlTypes.kind(baseType, kindOfType);
    }
}
