package dev.binnacle.database.session;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.DatabaseCreator;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Link;
import dev.binnacle.database.Login;
import dev.binnacle.database.Route;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Trust;
import dev.binnacle.database.ssh.SshRoute;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Opens databases over JDBC, each by its own engine. */
public final class JdbcConnector implements DatabaseConnector, DatabaseCreator {
    private final Map<Engine, EngineParts> engines = new EnumMap<>(Engine.class);
    private final Secrets secrets;
    private final Trust trust;
    private final Timing timing;

    /**
     * @param trust asked about an SSH server's key never seen before
     */
    public JdbcConnector(List<EngineParts> engines, Secrets secrets, Trust trust, Timing timing) {
        engines.forEach(each -> this.engines.put(each.engine(), each));
        this.secrets = secrets;
        this.trust = trust;
        this.timing = timing;
    }

    @Override
    public Database open(ConnectionSettings settings, Progress progress) {
        EngineParts engine = engine(settings);
        progress.at(-1, "Connecting to " + settings.location().display());
        Route route = route(settings);
        boolean done = false;
        try {
            Database database = open(engine, route, progress);
            done = true;
            return database;
        } finally {
            if (!done) {
                route.close();
            }
        }
    }

    private Database open(EngineParts engine, Route route, Progress progress) {
        Link link = engine.connector().connect(route.login());
        Database database;
        try {
            database = new PooledDatabase(route, engine, link, link.greet(), timing);
        } catch (SQLException failure) {
            link.close();
            throw engine.connector().explain(failure, "").exception(failure);
        }
        if (progress.cancelled()) {
            database.close();
            throw new CancellationException();
        }
        return database;
    }

    @Override
    public Database create(ConnectionSettings settings, Progress progress) {
        ConnectionSettings made =
                engine(settings).connector().create(new DirectRoute(settings, secrets).login());
        return open(made, progress);
    }

    private Route route(ConnectionSettings settings) {
        var direct = new DirectRoute(settings, secrets);
        SshTunnel tunnel = settings.tunnel();
        Login login = direct.login();
        return tunnel == null || login.host().isEmpty()
                ? direct
                : new SshRoute(login, tunnel, trust);
    }

    private EngineParts engine(ConnectionSettings settings) {
        EngineParts engine = engines.get(settings.engine());
        if (engine == null) {
            throw new IllegalStateException("no parts for " + settings.engine());
        }
        return engine;
    }
}
