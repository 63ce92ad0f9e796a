package dev.binnacle.server;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.postgresql.PostgreSqlSource;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.postgresql.Connections;
import dev.binnacle.server.postgresql.PostgreSqlExecutor;
import dev.binnacle.server.postgresql.SchemaListener;
import dev.binnacle.server.rest.Frames;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.testing.TestPostgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A PostgreSQL database behind the server, on loopback. */
final class ServedDatabase implements AutoCloseable {
    private final PostgreSqlExecutor executor;
    private final SchemaListener listener;
    private final BackendServer http;
    final RestService rest;

    ServedDatabase(int port, String database, String user, Map<String, String> values) {
        var settings = new ServerSettings(values);
        ConnectionSettings place =
                TestPostgres.settings(new Location.PostgreSql("127.0.0.1", port, database), user);
        var source = new PostgreSqlSource(new Login(place, Secrets.none(), "127.0.0.1", port));
        var connections =
                new Connections(
                        source, Frames.first(settings), settings.poolSize(), Duration.ofSeconds(5));
        this.executor =
                new PostgreSqlExecutor(connections, settings.schemas(), settings.furtherSchemas());
        this.listener = new SchemaListener(source, "pgrst", executor::reload);
        this.rest = new RestService(executor, settings, InstantSource.system(), new Traffic(1_000));
        this.http =
                BackendServer.start(
                        "127.0.0.1", 0, List.of(new BackendServer.Mount("", rest::answer)));
    }

    Exposed exposed() {
        return executor.exposed();
    }

    int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.close();
        listener.close();
        executor.close();
    }
}
