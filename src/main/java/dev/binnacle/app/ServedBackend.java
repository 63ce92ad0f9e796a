package dev.binnacle.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.postgresql.PostgreSqlSource;
import dev.binnacle.server.account.AccountService;
import dev.binnacle.server.description.DocsPage;
import dev.binnacle.server.h2.H2Executor;
import dev.binnacle.server.h2.RoleConnections;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.http.Health;
import dev.binnacle.server.postgresql.Connections;
import dev.binnacle.server.postgresql.PostgreSqlExecutor;
import dev.binnacle.server.postgresql.SchemaListener;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.rest.Frames;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.TokenVerifier;
import dev.binnacle.server.traffic.Traffic;

import org.jspecify.annotations.Nullable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.sql.DataSource;

/** One database served: its server, its connections and what keeps them current. */
final class ServedBackend implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedBackend.class);
    private static final int PEOPLE_CONNECTIONS = 4;
    private static final int REQUESTS_KEPT = 5_000;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Traffic traffic = new Traffic(REQUESTS_KEPT);
    private final ServerSettings settings;
    private int port;

    private ServedBackend(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * @param prefixed whether the interface stands under {@code /rest/v1}, as Supabase's clients
     *     expect, and not at the root
     * @param people whether accounts are kept in the database and answer at {@code /auth/v1}
     */
    static ServedBackend start(
            ConnectionSettings connection,
            Secrets secrets,
            ServerSettings settings,
            boolean prefixed,
            boolean people) {
        var served = new ServedBackend(settings);
        boolean started = false;
        try {
            Executor executor = served.listened(connection, secrets);
            served.start(
                    executor, prefixed, people ? served.people(connection, secrets) : null);
            started = true;
            return served;
        } finally {
            if (!started) {
                served.close();
            }
        }
    }

    /** What runs requests in a database. It is closed by whom it is given to. */
    static Executor executor(
            ConnectionSettings connection, Secrets secrets, ServerSettings settings) {
        if (connection.location() instanceof Location.PostgreSql location) {
            var source =
                    new PostgreSqlSource(
                            new Login(connection, secrets, location.host(), location.port()));
            var connections =
                    new Connections(
                            source,
                            Frames.first(settings),
                            settings.poolSize(),
                            settings.patience());
            return new PostgreSqlExecutor(
                    connections, settings.schemas(), settings.furtherSchemas());
        }
        return embedded(connection, secrets, settings);
    }

    private static Executor embedded(
            ConnectionSettings connection, Secrets secrets, ServerSettings settings) {
        Connection admin = new EmbeddedSource(connection, secrets).getConnection();
        try {
            String url = admin.getMetaData().getURL();
            var connections =
                    new RoleConnections(
                            (user, password) -> DriverManager.getConnection(url, user, password),
                            admin,
                            settings.poolSize(),
                            settings.patience());
            return new H2Executor(connections, settings.schemas());
        } catch (SQLException failure) {
            throw Problem.of(
                            ProblemCode.CONNECTION_FAILED,
                            connection.location().display() + " cannot be served.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private Executor listened(ConnectionSettings connection, Secrets secrets) {
        Executor executor = executor(connection, secrets, settings);
        parts.push(executor);
        if (settings.is("db-channel-enabled", true)
                && connection.location() instanceof Location.PostgreSql location) {
            var source =
                    new PostgreSqlSource(
                            new Login(connection, secrets, location.host(), location.port()));
            String channel = settings.text("db-channel", "pgrst");
            parts.push(new SchemaListener(source, channel, executor::reload));
        }
        return executor;
    }

    /** Its tables are made at once, so that what cannot be is said at the start. */
    private AccountService people(ConnectionSettings connection, Secrets secrets) {
        DataSource source =
                connection.location() instanceof Location.PostgreSql location
                        ? new PostgreSqlSource(
                                new Login(
                                        connection, secrets, location.host(), location.port()))
                        : new EmbeddedSource(connection, secrets);
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(PEOPLE_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("accounts");
        var pool = new HikariDataSource(config);
        parts.push(pool);
        var people = new AccountService(pool, settings, InstantSource.system());
        parts.push(people);
        people.start();
        return people;
    }

    private void start(
            Executor executor, boolean prefixed, @Nullable AccountService people) {
        InstantSource clock = InstantSource.system();
        TokenVerifier tokens =
                people == null ? new TokenVerifier(settings, clock) : people.tokens();
        var rest = new RestService(executor, settings, tokens, clock, traffic);
        List<BackendServer.Mount> mounts = new ArrayList<>();
        if (prefixed) {
            var health = new Health(executor, traffic);
            if (people == null) {
                mounts.add(new BackendServer.Mount("/rest/v1", rest::answer));
            } else {
                mounts.add(
                        new BackendServer.Mount(
                                "/rest/v1", call -> people.admit(call, rest::answer)));
                mounts.add(new BackendServer.Mount("/auth/v1", people::answer));
            }
            var docs = new DocsPage("/rest/v1/openapi.json");
            mounts.add(new BackendServer.Mount("/docs", docs::answer));
            mounts.add(new BackendServer.Mount("/live", health::live));
            mounts.add(new BackendServer.Mount("/ready", health::ready));
            mounts.add(new BackendServer.Mount("/metrics", health::metrics));
        } else {
            mounts.add(new BackendServer.Mount("", rest::answer));
        }
        BackendServer server = BackendServer.start(settings.host(), settings.port(), mounts);
        parts.push(server);
        port = server.port();
    }

    /** Such as {@code http://127.0.0.1:8055}. */
    String address() {
        return "http://" + settings.host() + ":" + port;
    }

    Traffic traffic() {
        return traffic;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception broken) {
                LOG.warn("Could not be closed", broken);
            }
        }
    }
}
