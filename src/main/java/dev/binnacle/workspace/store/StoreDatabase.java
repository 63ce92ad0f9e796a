package dev.binnacle.workspace.store;

import dev.binnacle.base.ProblemException;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** The database under the store: what H2 in the folder and a shared PostgreSQL do differently. */
interface StoreDatabase extends AutoCloseable {
    /** The schema that holds the store's tables in either database. */
    String SCHEMA = "binnacle";

    /** Brings the schema to the given version and lets connections in. */
    void open(StoreSchema schema);

    /** Connections as the store's own login, which is no administrator. */
    DataSource connections();

    /** Returns when everything committed so far survives the end of the program. */
    void makeDurable() throws SQLException;

    /** Product and oldest version that Hibernate may count on; told, so that it need not ask. */
    Product product();

    /** A database product as its driver names it. */
    record Product(String name, int major, int minor) {}

    /** The problem behind a failed read or write. */
    ProblemException problem(Exception failure);

    @Override
    void close();

    /** A connection as the store's own login. */
    default Connection connect() throws SQLException {
        return connections().getConnection();
    }
}
