package dev.binnacle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalog of 1,000 tables and 15,000 columns against its bare SQL: {@code mvn -o -q test
 * -Dtest=CatalogBench -Drounds=15}. Bare SQL is what a reading of this very catalog sends, recorded
 * once: the same statements with the same numbers asked for, through plain JDBC, their cells read
 * as strings and dropped. Joining the rows and writing plain definitions is ours alone, so it
 * counts against us.
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
            List<Sql> sent = sent(database);
            double ratio =
                    Stopwatch.ratio(
                            "catalog of 1,000 tables",
                            6,
                            Math.max(9, Integer.getInteger("rounds", 9)),
                            () -> drain(plain, sent),
                            () -> database.catalog(Progress.none()));
            assertThat(ratio).isLessThanOrEqualTo(2.0);
        }
    }

    /** What a reading of the catalog sends. */
    private static List<Sql> sent(Database database) {
        List<Sql> sent = new ArrayList<>();
        database.inspect(
                Progress.none(),
                session ->
                        new PostgreSqlSupport()
                                .readCatalog(recording(session, sent), "public", Progress.none()));
        assertThat(sent).hasSizeGreaterThan(CatalogQuery.values().length);
        return sent;
    }

    private static Session recording(Session session, List<Sql> sent) {
        return (Session)
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (proxy, method, arguments) -> {
                            sent.add((Sql) arguments[0]);
                            return method.invoke(session, arguments);
                        });
    }

    /** The statements run and their cells read as strings, in one transaction as ours are. */
    private static void drain(Connection connection, List<Sql> sent) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local search_path = pg_catalog");
        }
        for (Sql sql : sent) {
            try (var statement = connection.prepareStatement(sql.text())) {
                for (int i = 0; i < sql.parameters().size(); i++) {
                    statement.setObject(i + 1, sql.parameters().get(i).value().text(), Types.OTHER);
                }
                try (var rows = statement.executeQuery()) {
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
