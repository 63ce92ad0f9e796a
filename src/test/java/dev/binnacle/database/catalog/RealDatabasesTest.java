package dev.binnacle.database.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * Databases that nobody here made: their structure is read whole, and every table has a first page.
 */
class RealDatabasesTest {
    private static final boolean ALL = Integer.getInteger("rounds", 1) > 1;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        // file, engine, always, tables, views, columns, foreign keys
        "postgres/pagila.sql.gz, POSTGRESQL, true, 22, 8, 173, 36",
        "postgres/edfi-ods-5.2.0.sql.gz, POSTGRESQL, true, 619, 5, 0, 1214",
        "h2/chinook-h2.sql.gz, H2, true, 11, 0, 64, 11",
        "h2/northwind-h2.sql.gz, H2, false, 14, 0, 0, 13",
        "postgres/Chinook_PostgreSql.sql.gz, POSTGRESQL, false, 11, 0, 64, 11",
        "postgres/northwind.sql.gz, POSTGRESQL, false, 14, 0, 0, 13",
        "postgres/periodic_table.sql, POSTGRESQL, false, 1, 0, 28, 0",
        "postgres/happiness_index.sql, POSTGRESQL, false, 1, 0, 0, 0",
        "postgres/danbooru-structure.sql.gz, POSTGRESQL, false, 66, 2, 0, 93",
        "both/camunda-7.23-h2.sql, H2, false, 49, 0, 0, 42",
        "both/camunda-7.23-postgres.sql, POSTGRESQL, false, 49, 0, 0, 42",
        "both/quartz-2.5.0-h2.sql, H2, false, 11, 0, 0, 4",
        "both/quartz-2.5.0-postgres.sql, POSTGRESQL, false, 11, 0, 0, 5",
        "both/spring-batch-5.2.2-h2.sql, H2, false, 6, 0, 0, 5",
        "both/spring-batch-5.2.2-postgres.sql, POSTGRESQL, false, 6, 0, 0, 5",
        "both/spring-session-3.5.0-h2.sql, H2, false, 2, 0, 0, 1",
        "both/spring-session-3.5.0-postgres.sql, POSTGRESQL, false, 2, 0, 0, 1",
        "both/petclinic-h2-schema.sql, H2, false, 9, 0, 0, 6",
        "both/petclinic-postgres-schema.sql, POSTGRESQL, false, 9, 0, 0, 6",
    })
    void theStructureIsReadWhole(
            String file, Engine engine, boolean always, ArgumentsAccessor counts) {
        assumeTrue(always || ALL, "the whole list runs with -Drounds=2");
        try (TestBackend backend = open(engine, file)) {
            backend.script(Material.text("db/" + file));
            Catalog catalog = backend.catalog();
            assertThat(count(catalog, false)).as("tables").isEqualTo(counts.getInteger(3));
            assertThat(count(catalog, true)).as("views").isEqualTo(counts.getInteger(4));
            assertThat(catalog.tables().stream().mapToInt(t -> t.foreignKeys().size()).sum())
                    .as("foreign keys")
                    .isEqualTo(counts.getInteger(6));
            int columns = counts.getInteger(5);
            if (columns > 0) {
                assertThat(catalog.tables().stream().mapToInt(t -> t.columns().size()).sum())
                        .as("columns")
                        .isEqualTo(columns);
            }
            catalog.tables().stream()
                    .filter(table -> table.kind() != Table.Kind.MATERIALIZED_VIEW)
                    .forEach(table -> firstAndLastPage(backend, table));
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

    private static void firstAndLastPage(TestBackend backend, Table table) {
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
        assertThat(backend.ddl(table)).contains(backend.dialect().quote(table.name()));
    }

    private static Statement page(Table table, List<SortKey> order) {
        return new Statement.Select(table.name(), table.columns(), null, order, 50, 0, 1_000);
    }
}
