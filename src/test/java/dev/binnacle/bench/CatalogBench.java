package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The catalog of 1,000 tables and 15,000 columns against its bare SQL through JDBC: {@code mvn -o
 * -q test -Dtest=CatalogBench -Drounds=15}.
 */
class CatalogBench {
    private static final int TABLES = 1_000;
    @Test
    void theCatalogCostsAtMostTwiceItsBareSql() throws Exception {
        ConnectionSettings settings = TestPostgres.newDatabase();
        String url = "jdbc:postgresql://" + settings.location().display() + "?binaryTransfer=false";
        try (Connection plain = DriverManager.getConnection(url, settings.user(), "");
                Database database = TestDatabases.open(settings)) {
            ManyTables.fill(plain, TABLES);
            plain.setAutoCommit(false);
            Catalog catalog = database.catalog(Progress.none());
            assertThat(catalog.tables()).hasSize(TABLES);
            assertThat(catalog.tables().stream().mapToInt(table -> table.columns().size()).sum())
                    .isEqualTo(TABLES * 15);
            double ratio =
                    Stopwatch.ratio(
                            "catalog of 1,000 tables",
                            6,
                            Math.max(9, Integer.getInteger("rounds", 9)),
                            () -> drain(plain),
                            () -> database.catalog(Progress.none()));
            assertThat(ratio).isLessThanOrEqualTo(2.0);
        }
    }

    /** The queries run and their cells read as strings, in one transaction as ours are. */
    private static void drain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local search_path = pg_catalog");
            for (CatalogQuery query : CatalogQuery.values()) {
                try (var rows = statement.executeQuery(query.sql("postgresql").text())) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getString(i);
                        }
                    }
                }
            }
        }
        connection.rollback();
    }
}
