package dev.binnacle.database.session;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Link;
import dev.binnacle.database.Route;
import dev.binnacle.database.Session;
import dev.binnacle.database.Table;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A database over a pool of links, and the sessions that have links of their own. */
final class PooledDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PooledDatabase.class);

    private final Route route;
    private final EngineParts engine;
    private final Link.Greeting greeting;
    private final LinkPool pool;
    private final Timing timing;
    private final Set<Link> kept = ConcurrentHashMap.newKeySet();

    /**
     * @param first open already; an embedded database lives while a link does, so it is kept
     */
    PooledDatabase(
            Route route, EngineParts engine, Link first, Link.Greeting greeting, Timing timing) {
        this.route = route;
        this.engine = engine;
        this.greeting = greeting;
        this.timing = timing;
        this.pool = new LinkPool(this::connect, timing);
        if (first.keepsDatabaseOpen()) {
            kept.add(first);
        } else {
            pool.seed(first);
        }
    }

    private Link connect() {
        return engine.connector().connect(route.login());
    }

    @Override
    public ConnectionSettings settings() {
        return route.settings();
    }

    @Override
    public Dialect dialect() {
        return engine.support().dialect();
    }

    @Override
    public String product() {
        return greeting.product();
    }

    @Override
    public String role() {
        return greeting.role();
    }

    @Override
    public String defaultSchema() {
        return greeting.defaultSchema();
    }

    @Override
    public <T> T with(Progress progress, Function<Session, T> work) {
        return loan(progress, work::apply);
    }

    @Override
    public <T> T inspect(Progress progress, Function<Session, T> work) {
        return loan(
                progress,
                session -> {
                    session.pin();
                    return work.apply(session);
                });
    }

    private <T> T loan(Progress progress, Function<JdbcSession, T> work) {
        Link link = pool.borrow(progress);
        boolean reusable = false;
        var lease = new Lease(link, PooledDatabase::refuseReopen, last -> {}, true, timing);
        var session = new JdbcSession(lease, engine, settings().readOnly());
        try {
            progress.onCancel(session::cancel);
            progress.check();
            T answer = work.apply(session);
            reusable = session.finish();
            return answer;
        } catch (RuntimeException failure) {
            reusable = session.finish();
            throw failure;
        } finally {
            pool.giveBack(link, reusable);
        }
    }

    private static Link refuseReopen() {
        throw new IllegalStateException("a loaned session is not reopened, but loaned again");
    }

    @Override
    public Session open(String purpose) {
        Link link = keep();
        LOG.debug("Session for {} with {}", purpose, settings().name());
        var lease = new Lease(link, this::keep, this::release, false, timing);
        return new JdbcSession(lease, engine, settings().readOnly());
    }

    private Link keep() {
        Link link = connect();
        kept.add(link);
        return link;
    }

    private void release(Link link) {
        kept.remove(link);
        link.close();
    }

    @Override
    public Catalog catalog(Progress progress) {
        return inspect(
                progress,
                session -> engine.support().readCatalog(session, defaultSchema(), progress));
    }

    @Override
    public String ddl(Table table, Catalog catalog) {
        return engine.support().ddl(table, catalog);
    }

    @Override
    public void close() {
        pool.close();
        List.copyOf(kept).forEach(this::release);
        route.close();
    }
}
