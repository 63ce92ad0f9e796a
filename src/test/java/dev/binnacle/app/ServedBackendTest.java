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

    private static void tried(ConnectionSettings database) {
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
