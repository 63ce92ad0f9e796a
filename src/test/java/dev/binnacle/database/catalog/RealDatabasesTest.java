package dev.binnacle.database.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * Databases that nobody here made: their structure is read whole, and every table has a first page.
 */
class RealDatabasesTest {
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        // file, engine, tables, views, columns, foreign keys
        "postgres/pagila.sql.gz, POSTGRESQL, 22, 8, 173, 36",
        "postgres/edfi-ods-5.2.0.sql.gz, POSTGRESQL, 619, 5, 0, 1214",
        "h2/chinook-h2.sql.gz, H2, 11, 0, 64, 11",
        "h2/northwind-h2.sql.gz, H2, 14, 0, 0, 13",
        "postgres/Chinook_PostgreSql.sql.gz, POSTGRESQL, 11, 0, 64, 11",
        "postgres/northwind.sql.gz, POSTGRESQL, 14, 0, 0, 13",
        "postgres/periodic_table.sql, POSTGRESQL, 1, 0, 28, 0",
        "postgres/happiness_index.sql, POSTGRESQL, 1, 0, 0, 0",
        "postgres/danbooru-structure.sql.gz, POSTGRESQL, 66, 2, 0, 93",
        "both/camunda-7.23-h2.sql, H2, 49, 0, 0, 42",
        "both/camunda-7.23-postgres.sql, POSTGRESQL, 49, 0, 0, 42",
        "both/quartz-2.5.0-h2.sql, H2, 11, 0, 0, 4",
        "both/quartz-2.5.0-postgres.sql, POSTGRESQL, 11, 0, 0, 5",
        "both/spring-batch-5.2.2-h2.sql, H2, 6, 0, 0, 5",
        "both/spring-batch-5.2.2-postgres.sql, POSTGRESQL, 6, 0, 0, 5",
        "both/spring-session-3.5.0-h2.sql, H2, 2, 0, 0, 1",
        "both/spring-session-3.5.0-postgres.sql, POSTGRESQL, 2, 0, 0, 1",
        "both/petclinic-h2-schema.sql, H2, 9, 0, 0, 6",
        "both/petclinic-postgres-schema.sql, POSTGRESQL, 9, 0, 0, 6",
    })
    void theStructureIsReadWhole(
            String file, Engine engine, int tables, int views, int columns, int foreignKeys) {
        try (TestBackend backend = open(engine, file)) {
            backend.script(Material.text("db/" + file));
            Catalog catalog = backend.catalog();
            assertThat(count(catalog, false)).as("tables").isEqualTo(tables);
            assertThat(count(catalog, true)).as("views").isEqualTo(views);
            assertThat(catalog.tables().stream().mapToInt(t -> t.foreignKeys().size()).sum())
                    .as("foreign keys")
                    .isEqualTo(foreignKeys);
            if (columns > 0) {
                assertThat(catalog.tables().stream().mapToInt(t -> t.columns().size()).sum())
                        .as("columns")
                        .isEqualTo(columns);
            }
            catalog.tables().stream()
                    .filter(table -> table.kind() != Table.Kind.MATERIALIZED_VIEW)
                    .forEach(table -> firstAndLastPage(backend, catalog, table));
        }
    }

    /** Scripts for H2 as their makers wrote them; those in PostgreSQL's manner need its mode. */
    private static TestBackend open(Engine engine, String file) {
        return engine == Engine.H2 && file.startsWith("both/")
                ? TestBackend.openH2("")
                : TestBackend.open(engine);
    }

    private static int count(Catalog catalog, boolean views) {
        return (int)
                catalog.tables().stream().filter(table -> table.kind().view() == views).count();
    }

    private static void firstAndLastPage(TestBackend backend, Catalog catalog, Table table) {
        List<SortKey> order =
                table.rowKey()
                        .map(key ->
                                key.columns().stream()
                                        .map(name -> table.column(name).orElseThrow())
                                        .map(column -> new SortKey(column, false))
                                        .toList())
                        .orElse(List.of());
        List<Row> first = backend.rows(page(table, order));
        List<Row> last = backend.rows(page(table, order.stream().map(SortKey::reversed).toList()));
        assertThat(last).hasSameSizeAs(first);
        assertThat(backend.ddl(table, catalog)).contains(backend.dialect().quote(table.name()));
    }

    private static Statement page(Table table, List<SortKey> order) {
        return new Statement.Select(table.name(), table.columns(), null, order, 50, 0, 1_000);
    }
}
