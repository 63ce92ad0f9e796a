package dev.binnacle.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.HostName;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;

class PostgreSqlPropertiesTest {
    private static final String NASTY = "= '\\ ?&#;%@:/+,a1\"$";

    @Test
    void anyNameConnectsOnlyToTheHostShownOrIsRefused() {
        var random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            String host = random.nextInt(3) == 0 ? noise(random) : "shown.example";
            String database = noise(random);
            String user = noise(random);
            var location = new Location.PostgreSql(host, 5432, database);
            String url;
            try {
                url = PostgreSqlProperties.url(location);
            } catch (ProblemException refused) {
                assertThat(refused.problem().code().id()).isEqualTo("BIN-120");
                continue;
            }
            var login =
                    new Login(TestPostgres.settings(location, user), Secrets.none(), host, 5432);
            Properties read =
                    Objects.requireNonNull(
                            Driver.parseURL(
                                    url, PostgreSqlProperties.of(login, Patience.standard())));
            assertThat(read.getProperty("PGHOST")).isEqualTo(HostName.bracketed(host));
            assertThat(read.getProperty("PGPORT")).isEqualTo("5432");
            assertThat(read.getProperty("PGDBNAME")).isEqualTo(database);
            assertThat(read.getProperty("user")).isEqualTo(user);
            assertThat(read.getProperty("preferQueryMode")).isEqualTo("extended");
        }
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int count = random.nextInt(1, 8); count > 0; count--) {
            noise.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return noise.toString();
    }

    @Test
    void aDatabaseWithTheWorstNameIsTheOneConnectedTo() {
        String name = "a'b \"?x=1&host=other#;%41@:/\\";
        var plain = TestPostgres.newDatabase();
        try (var database = TestDatabases.open(plain)) {
            database.with(
                    Progress.none(),
                    session ->
                            session.execute(
                                    "create database \"" + name.replace("\"", "\"\"") + "\"",
                                    1,
                                    new Rows()));
        }
        var worst =
                TestPostgres.settings(
                        new Location.PostgreSql("127.0.0.1", TestPostgres.port(), name),
                        "postgres");
        try (var database = TestDatabases.open(worst);
                var session = database.open("test")) {
            assertThat(Rows.cell(session, "select current_database()")).isEqualTo(name);
        }
    }

    @Test
    void sessionSettingsArriveExactlyAsWritten() {
        var settings =
                TestPostgres.newDatabase()
                        .withSession(
                                Map.of(
                                        "app.who",
                                        "a b\\c -c work_mem=1 'x'",
                                        "search_path",
                                        "pg_catalog, public"));
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            assertThat(Rows.cell(session, "show app.who")).isEqualTo("a b\\c -c work_mem=1 'x'");
            assertThat(Rows.cell(session, "show search_path")).isEqualTo("pg_catalog, public");
        }
    }
}
