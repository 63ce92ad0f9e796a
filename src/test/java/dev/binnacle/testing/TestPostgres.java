package dev.binnacle.testing;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for the whole test run; each test asks for a database of its own. */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "128MB")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The server's port on loopback; its superuser is {@code postgres}, without a password. */
    public static int port() {
        return Server.RUNNING.getPort();
    }

    /** A new empty database, as the superuser. */
    public static ConnectionSettings newDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return settings(new Location.PostgreSql("127.0.0.1", port(), name), "postgres");
    }

    /** A connection for development, without TLS, that nothing stores. */
    public static ConnectionSettings settings(Location location, String user) {
        return new ConnectionSettings(
                UUID.randomUUID().toString(),
                "test",
                location,
                user,
                Tier.DEVELOPMENT,
                false,
                Tls.none(),
                null,
                Map.of(),
                null);
    }

    /** A new H2 database in memory, in the mode that the console creates. */
    public static ConnectionSettings newH2() {
        return settings(new Location.H2Memory("test" + NUMBER.incrementAndGet()), "sa");
    }
}
