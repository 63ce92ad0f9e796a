package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.testing.NodePackages;
import dev.binnacle.testing.TestPostgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The server as {@code binnacle serve --people} joins it, under the clients' own hands. */
class ServedBackendTest {
    private static final String[] SCRIPT = {
        "create table authors (id int primary key, name varchar(40) not null)",
        "create table posts (id int primary key, author_id int references authors(id), title"
                + " varchar(40))",
        "insert into authors values (1, 'Ann'), (2, 'Bob')",
        "insert into posts values (1, 1, 'One'), (2, 1, 'Two'), (3, 2, 'Three')",
        "create role anon",
        "create role authenticated",
        "grant select on authors to anon",
        "grant select on posts to anon",
        "grant select on authors to authenticated",
        "grant select, insert, update, delete on posts to authenticated"
    };

    @Test
    void clientsSignInReadAndWriteOverPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                run(connection);
            }
            tried(
                    TestPostgres.settings(
                            new Location.PostgreSql("127.0.0.1", server.getPort(), "postgres"),
                            "postgres"));
        }
    }

    @Test
    void clientsSignInReadAndWriteOverH2() throws Exception {
        ConnectionSettings memory = TestPostgres.newH2();
        String name = ((Location.H2Memory) memory.location()).name();
        try (Connection open =
                DriverManager.getConnection(
                        "jdbc:h2:mem:"
                                + name
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "sa",
                        "")) {
            run(open);
            tried(memory);
        }
    }

    private static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCRIPT) {
                statement.execute(sql);
            }
        }
    }

    /**
     * As a settings file of PostgREST's asks: at the root, with what watches it on its own port.
     */
    private static void standsWherePostgrestStood(ConnectionSettings database) throws Exception {
        var settings =
                new ServerSettings(
                        Map.of(
                                "server-port", "0",
                                "admin-server-port", "0",
                                "db-anon-role", "anon",
                                "db-pool", "4",
                                "openapi-security-active", "true",
                                "server-cors-allowed-origins", "https://shop.example"));
        try (ServedBackend served =
                        ServedBackend.start(
                                database,
                                Secrets.none(),
                                settings,
                                false,
                                ServedBackend.People.NOW);
                HttpClient client = HttpClient.newHttpClient()) {
            String admin = String.valueOf(served.adminAddress());
            assertThat(get(client, admin + "/live", "").statusCode()).isEqualTo(200);
            assertThat(get(client, admin + "/ready", "").statusCode()).isEqualTo(200);
            assertThat(get(client, served.address() + "/live", "").statusCode()).isEqualTo(404);
            HttpResponse<String> own =
                    get(client, served.address() + "/authors?id=eq.1", "https://shop.example");
            assertThat(own.body()).contains("Ann");
            assertThat(own.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://shop.example");
            HttpResponse<String> other =
                    get(client, served.address() + "/rest/v1/authors", "https://other.example");
            assertThat(other.body()).contains("Bob");
            assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(get(client, served.address() + "/auth/v1/health", "").statusCode())
                    .isEqualTo(200);
            assertThat(get(client, served.address() + "/", "").body())
                    .contains("\"securityDefinitions\"");
            assertThat(get(client, admin + "/metrics", "").body()).contains("status=\"404\"");
        }
    }

    private static HttpResponse<String> get(HttpClient client, String url, String origin)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void tried(ConnectionSettings database) throws Exception {
        standsWherePostgrestStood(database);
        var settings =
                new ServerSettings(
                        Map.of(
                                "server-port", "0",
                                "db-anon-role", "anon",
                                "db-pool", "4",
                                "auth-mailer-autoconfirm", "true"));
        try (ServedBackend served =
                ServedBackend.start(
                        database, Secrets.none(), settings, true, ServedBackend.People.NOW)) {
            assertThat(NodePackages.run("backend.mjs", served.address()))
                    .contains("backend: all held");
        }
    }
}
