package dev.binnacle.workspace.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Which migrations make the store's schema.
 *
 * @param locations class-path folders of the migrations
 * @param newest version of the last one; a test compares it with the files
 */
record StoreSchema(List<String> locations, int newest) {
    static final StoreSchema CURRENT = new StoreSchema(List.of("db/store"), 1);

    /** Not made by Flyway yet. */
    static final int NONE = 0;

    /**
     * The version a database is at, by one plain query: Flyway is slow to start and rarely needed.
     */
    static int versionOf(Connection connection) throws SQLException {
        try (var tables =
                connection
                        .getMetaData()
                        .getTables(null, StoreDatabase.SCHEMA, "flyway_schema_history", null)) {
            if (!tables.next()) {
                return NONE;
            }
        }
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(max(cast(\"version\" as integer)), 0) from "
                                        + StoreDatabase.SCHEMA
                                        + ".\"flyway_schema_history\" where \"success\"")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Runs the migrations that are missing. */
    MigrateResult migrate(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations.stream().map("classpath:"::concat).toArray(String[]::new))
                .schemas(StoreDatabase.SCHEMA)
                .defaultSchema(StoreDatabase.SCHEMA)
                .createSchemas(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
