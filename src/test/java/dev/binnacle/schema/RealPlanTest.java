package dev.binnacle.schema;

import dev.binnacle.database.Engine;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** From any real structure to any other: the hardest way a plan can be asked for. */
class RealPlanTest {
    @ParameterizedTest(name = "{0} to {1} on {2}")
    @CsvSource({
        "postgres/northwind.sql.gz, postgres/pagila.sql.gz, POSTGRESQL",
        "postgres/pagila.sql.gz, postgres/northwind.sql.gz, POSTGRESQL",
        "postgres/pagila.sql.gz, postgres/Chinook_PostgreSql.sql.gz, POSTGRESQL",
        "both/camunda-7.23-postgres.sql, both/quartz-2.5.0-postgres.sql, POSTGRESQL",
        "both/petclinic-postgres-schema.sql, both/camunda-7.23-postgres.sql, POSTGRESQL",
        "postgres/periodic_table.sql, postgres/happiness_index.sql, POSTGRESQL",
        "h2/chinook-h2.sql.gz, h2/northwind-h2.sql.gz, H2",
        "h2/northwind-h2.sql.gz, h2/chinook-h2.sql.gz, H2",
        "both/camunda-7.23-h2.sql, both/petclinic-h2-schema.sql, H2",
        "both/quartz-2.5.0-h2.sql, both/spring-batch-5.2.2-h2.sql, H2",
    })
    void aPlanBetweenRealStructuresMakesTheSecond(String first, String second, Engine engine) {
        try (TestBackend from = open(engine, first);
                TestBackend to = open(engine, second)) {
            from.script(Material.text("db/" + first));
            to.script(Material.text("db/" + second));
            PlanRoundTripTest.becomes(from, to, first + " to " + second);
        }
    }

    @Test
    void aPlanMakesOneOfEverythingAndTakesItAway() throws IOException {
        try (TestBackend from = TestBackend.open(Engine.POSTGRESQL);
                TestBackend empty = TestBackend.open(Engine.POSTGRESQL);
                TestBackend to = TestBackend.open(Engine.POSTGRESQL)) {
            to.script(RoundTripTest.everything());
            PlanRoundTripTest.becomes(from, to, "nothing to everything");
            PlanRoundTripTest.becomes(from, empty, "everything to nothing");
        }
    }

    private static TestBackend open(Engine engine, String file) {
        return engine == Engine.H2 && file.startsWith("both/")
                ? TestBackend.openH2("")
                : TestBackend.open(engine);
    }
}
