package dev.binnacle.data.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.data.script.Scripts;
import dev.binnacle.database.Tier;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that others wrote, run as "run all" does, to the last statement. */
class MaterialRunTest {
    @ParameterizedTest
    @CsvSource({
        "h2/chinook-h2.sql.gz, track, 3503",
        "h2/northwind-h2.sql.gz, order_details, 2155",
        "postgres/northwind.sql.gz, order_details, 2155",
        "postgres/Chinook_PostgreSql.sql.gz, track, 3503",
        "postgres/pagila.sql.gz, rental, 16044",
        "postgres/periodic_table.sql, periodic_table, 118",
        "postgres/happiness_index.sql, \"2019\", 156"
    })
    void runToTheirEnd(String file, String table, String rows) {
        var settings = file.startsWith("h2") ? TestPostgres.newH2() : TestPostgres.newDatabase();
        try (var tab = new ConsoleTab(settings, Tier.DEVELOPMENT, 10)) {
            var statements =
                    tab.console.parse(Scripts.read(file)).statements().stream()
                            .filter(one -> !one.sql().matches("(?i)(create|drop) database .*"))
                            .toList();
            var results = tab.run(statements, SqlConsole.Mistakes.PASS);
            var failed =
                    results.stream()
                            .filter(StatementResult.Failed.class::isInstance)
                            .map(StatementResult.Failed.class::cast)
                            .map(one -> one.statement().sql() + ": " + one.problem().text())
                            .toList();
            assertThat(failed).isEmpty();
            assertThat(tab.fixture.texts("select count(*) from " + table)).containsExactly(rows);
        }
    }
}
