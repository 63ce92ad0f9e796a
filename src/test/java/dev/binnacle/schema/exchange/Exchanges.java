package dev.binnacle.schema.exchange;

import dev.binnacle.database.Engine;
import dev.binnacle.database.h2.H2Dialect;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.schema.h2.H2Port;
import dev.binnacle.schema.postgresql.PostgreSqlPort;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.provider.Arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real databases to exchange, each loaded once per test. */
final class Exchanges {
    private static final List<String> POSTGRESQL =
            List.of(
                    "postgres/pagila.sql.gz",
                    "postgres/edfi-ods-5.2.0.sql.gz",
                    "postgres/Chinook_PostgreSql.sql.gz",
                    "postgres/northwind.sql.gz",
                    "postgres/periodic_table.sql",
                    "postgres/happiness_index.sql",
                    "postgres/danbooru-structure.sql.gz",
                    "both/camunda-7.23-postgres.sql",
                    "both/quartz-2.5.0-postgres.sql",
                    "both/spring-batch-5.2.2-postgres.sql",
                    "both/spring-session-3.5.0-postgres.sql",
                    "both/petclinic-postgres-schema.sql");
    private static final List<String> H2 =
            List.of(
                    "h2/chinook-h2.sql.gz",
                    "h2/northwind-h2.sql.gz",
                    "both/camunda-7.23-h2.sql",
                    "both/quartz-2.5.0-h2.sql",
                    "both/spring-batch-5.2.2-h2.sql",
                    "both/spring-session-3.5.0-h2.sql",
                    "both/petclinic-h2-schema.sql");

    private Exchanges() {}

    /** File and engine. */
    static Stream<Arguments> material() {
        return Stream.concat(
                POSTGRESQL.stream().map(file -> Arguments.of(file, Engine.POSTGRESQL)),
                H2.stream().map(file -> Arguments.of(file, Engine.H2)));
    }

    /** A new database with what a file makes. */
    static TestBackend load(String file, Engine engine) {
        boolean plain = engine == Engine.H2 && file.startsWith("both/");
        TestBackend backend = plain ? TestBackend.openH2("") : TestBackend.open(engine);
        return backend.script(Material.text("db/" + file));
    }

    static Engine other(Engine engine) {
        return engine == Engine.H2 ? Engine.POSTGRESQL : Engine.H2;
    }

    static Portability portability() {
        return new Portability(
                Map.of(
                        Engine.H2,
                        catalog -> new H2Port(new H2Dialect(), catalog),
                        Engine.POSTGRESQL,
                        catalog -> new PostgreSqlPort(new PostgreSqlDialect(), catalog)));
    }
}
