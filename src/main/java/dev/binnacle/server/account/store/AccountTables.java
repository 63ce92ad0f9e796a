package dev.binnacle.server.account.store;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import javax.sql.DataSource;

/**
 * Makes the tables of people, and brings them to this program's version.
 *
 * @param schema that holds them
 */
record AccountTables(String schema) {
    /** Version of the last migration; a test compares it with the files. */
    static final int NEWEST = 2;

    private static final String LOCATION = "classpath:db/account/both";
    private static final String HISTORY = "flyway_schema_history";

    void make(DataSource database) throws SQLException {
        if (version(database) < NEWEST) {
            Flyway.configure()
                    .dataSource(database)
                    .locations(LOCATION, "classpath:db/account/" + product(database))
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        }
    }

    /** What few files are for alone, such as {@code postgresql}. */
    private static String product(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName();
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** By one plain query: Flyway is slow to start and rarely needed. */
    private int version(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (var tables = connection.getMetaData().getTables(null, schema, HISTORY, null)) {
                if (!tables.next()) {
                    return 0;
                }
            }
            String quote = connection.getMetaData().getIdentifierQuoteString();
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select coalesce(max(cast(\"version\" as integer)), 0) from "
                                            + (quote + schema.replace(quote, quote + quote) + quote)
                                            + ".\"flyway_schema_history\" where \"success\"")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
