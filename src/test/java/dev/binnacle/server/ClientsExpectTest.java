package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the clients' own suites look at beyond rows, over PostgreSQL. */
class ClientsExpectTest {
    private static ServedDatabase served;
    private static TestBackend backend;

    @BeforeAll
    static void start() {
        ConnectionSettings database = TestPostgres.newDatabase();
        backend = TestBackend.of(database);
        backend.run(
                "create table ports (id int primary key, name text)",
                "create function berth(ship text) returns int language sql as 'select 1'",
                "create function berth(ship int) returns int language sql as 'select 2'");
        var location = (Location.PostgreSql) database.location();
        served =
                new ServedDatabase(
                        location.port(),
                        location.database(),
                        "postgres",
                        Map.of(
                                "db-anon-role", "postgres",
                                "db-pool", "2",
                                "db-plan-enabled", "true"));
    }

    @AfterAll
    static void stop() {
        served.close();
        backend.close();
    }

    @Test
    void plansAreShown() throws IOException {
        String address = "/ports?id=eq.1";
        assertThat(got(address, "application/vnd.pgrst.plan+json"))
                .startsWith("200 OK [")
                .contains("\"Plan\"");
        assertThat(got(address, "application/vnd.pgrst.plan; options=verbose|settings"))
                .startsWith("200 OK Aggregate  (cost=")
                .contains("Output: ");
    }

    @Test
    void routinesThatOneCallCouldMeanAreNamedInOrder() throws IOException {
        assertThat(got("/rpc/berth?ship=1", "application/json"))
                .startsWith("300 Multiple Choices {")
                .contains("between: public.berth(ship => integer), public.berth(ship => text)");
    }

    private static String got(String address, String accept) throws IOException {
        var connection =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + served.port() + address)
                                .toURL()
                                .openConnection();
        connection.setRequestProperty("Accept", accept);
        int status = connection.getResponseCode();
        try (InputStream body =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return "%d %s %s"
                    .formatted(
                            status,
                            connection.getResponseMessage(),
                            new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
