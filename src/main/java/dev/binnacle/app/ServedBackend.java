package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Login;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.h2.H2Source;
import dev.binnacle.database.postgresql.PostgreSqlSource;
import dev.binnacle.server.account.AccountService;
import dev.binnacle.server.description.DocsPage;
import dev.binnacle.server.h2.H2Executor;
import dev.binnacle.server.http.BackendServer;
import dev.binnacle.server.http.Health;
import dev.binnacle.server.postgresql.Connections;
import dev.binnacle.server.postgresql.PostgreSqlExecutor;
import dev.binnacle.server.postgresql.SchemaListener;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.rest.Frames;
import dev.binnacle.server.rest.RestService;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.TokenVerifier;
import dev.binnacle.server.traffic.Served;
import dev.binnacle.server.traffic.Traffic;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** One database served: its server, its connections and what keeps them current. */
final class ServedBackend implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedBackend.class);
    private static final int REQUESTS_KEPT = 5_000;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Traffic traffic = new Traffic(REQUESTS_KEPT);
    private final ServerSettings settings;
    private @Nullable Executor executor;
    private @Nullable AccountService accounts;
    private int port;
    private @Nullable String adminAddress;
    private @Nullable RestService rest;

    /** Whether accounts are kept, and when their tables are made. */
    enum People {
        NONE,
        /** With the first call to them. */
        AT_FIRST_USE,
        /** At the start, so that what cannot be is said there. */
        NOW
    }

    private ServedBackend(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * @param prefixed whether the data stand under {@code /rest/v1} alone, as Supabase's clients
     *     expect, beside a docs page and what watches ask; else also at the root, where every name
     *     is a table's
     * @param people whether accounts are kept in the database and answer at {@code /auth/v1}
     * @throws dev.binnacle.base.ProblemException where the database cannot be reached
     */
    static ServedBackend start(
            ConnectionSettings connection,
            Secrets secrets,
            ServerSettings settings,
            boolean prefixed,
            People people) {
        var served = new ServedBackend(settings);
        boolean started = false;
        try {
            Executor executor = served.listened(connection, secrets);
            served.start(
                    executor,
                    prefixed,
                    people == People.NONE ? null : served.people(connection, secrets, people));
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
        return H2Executor.open(new H2Source(new Login(connection, secrets, "", 0)), settings);
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

    private AccountService people(ConnectionSettings connection, Secrets secrets, People when) {
        InstantSource clock = InstantSource.system();
        AccountService people =
                connection.location() instanceof Location.PostgreSql location
                        ? AccountService.pooled(
                                new PostgreSqlSource(
                                        new Login(
                                                connection,
                                                secrets,
                                                location.host(),
                                                location.port())),
                                settings,
                                clock)
                        : AccountService.pooled(
                                new H2Source(new Login(connection, secrets, "", 0)),
                                settings,
                                clock);
        parts.push(people);
        if (when == People.NOW) {
            people.start();
        }
        accounts = people;
        return people;
    }

    private void start(Executor executor, boolean prefixed, @Nullable AccountService people) {
        this.executor = executor;
        InstantSource clock = InstantSource.system();
        TokenVerifier tokens =
                people == null ? new TokenVerifier(settings, clock) : people.tokens();
        var rest = new RestService(executor, settings, tokens, clock, traffic);
        this.rest = rest;
        Function<HttpCall, HttpAnswer> data =
                people == null ? rest::answer : call -> people.admit(call, rest::answer);
        List<BackendServer.Mount> mounts = new ArrayList<>();
        mounts.add(new BackendServer.Mount("/rest/v1", data));
        if (people != null) {
            mounts.add(
                    new BackendServer.Mount(
                            "/auth/v1", call -> measured("/auth/v1", call, people::answer)));
        }
        List<BackendServer.Mount> watched = watched(new Health(executor, traffic));
        if (prefixed) {
            mounts.add(
                    new BackendServer.Mount(
                            "/docs", new DocsPage("/rest/v1/openapi.json")::answer));
            mounts.addAll(watched);
        } else {
            mounts.add(new BackendServer.Mount("", data));
        }
        port = listen(settings.host(), settings.port(), mounts);
        Integer adminPort = settings.adminPort();
        if (adminPort != null) {
            int listened = listen(settings.adminHost(), adminPort, watched);
            adminAddress = "http://" + settings.adminHost() + ":" + listened;
        }
    }

    private static List<BackendServer.Mount> watched(Health health) {
        return List.of(
                new BackendServer.Mount("/live", health::live),
                new BackendServer.Mount("/ready", health::ready),
                new BackendServer.Mount("/metrics", health::metrics));
    }

    private int listen(String host, int at, List<BackendServer.Mount> mounts) {
        BackendServer server = BackendServer.start(host, at, mounts, settings.origins());
        parts.push(server);
        return server.port();
    }

    /** Notes a call whose part does not do so itself: whose rights counted is not known here. */
    private HttpAnswer measured(
            String prefix, HttpCall call, Function<HttpCall, HttpAnswer> service) {
        long start = System.nanoTime();
        HttpAnswer answer = service.apply(call);
        traffic.add(
                new Served(
                        Instant.now(),
                        call.method(),
                        prefix + call.path(),
                        "",
                        answer.status(),
                        "",
                        Duration.ofNanos(System.nanoTime() - start),
                        answer.rows(),
                        answer.body().length));
        return answer;
    }

    /** Such as {@code http://127.0.0.1:8055}. */
    String address() {
        return "http://" + settings.host() + ":" + port;
    }

    /** Where what watches the server asks; null = nowhere of its own. */
    @Nullable String adminAddress() {
        return adminAddress;
    }

    /** What is wrong with its actions, as of now. */
    List<Problem> actionProblems() {
        return rest().actionProblems();
    }

    RestService rest() {
        return Objects.requireNonNull(rest);
    }

    Traffic traffic() {
        return traffic;
    }

    Executor executor() {
        return Objects.requireNonNull(executor);
    }

    /** Null = none are kept. */
    @Nullable AccountService accounts() {
        return accounts;
    }

    /** Whoever comes second waits for the first. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception broken) {
                LOG.warn("Could not be closed", broken);
            }
        }
    }
}
