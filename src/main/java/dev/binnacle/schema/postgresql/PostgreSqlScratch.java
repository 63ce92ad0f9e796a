package dev.binnacle.schema.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Tier;
import dev.binnacle.schema.scratch.ScratchDatabase;
import dev.binnacle.schema.scratch.ScratchDialect;
import dev.binnacle.schema.scratch.StaleScratch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Throw-away databases on the server of the original, by CREATE DATABASE from template0. Never on a
 * production server. Each says in its comment whose it is, so that one whose run died is found.
 */
public final class PostgreSqlScratch implements ScratchDialect {
    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlScratch.class);
    private static final String PREFIX = "binnacle_scratch_";

    private static final String UNPROVEN =
            "What was to be tried stays unproven: whether every statement runs, the locks it really"
                    + " takes, the time it needs.";

    /** Between CREATE DATABASE and the first connection nobody is in it, and it is not stale. */
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private final DatabaseConnector connector;
    private final Clock clock;

    public PostgreSqlScratch(DatabaseConnector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public ScratchDatabase alone(Progress progress) {
        throw refused(
                "PostgreSQL is not embedded: a throw-away database needs a server.",
                "Name a database on a server where one may be made.");
    }

    @Override
    public ScratchDatabase like(Database original, boolean furnished, Progress progress) {
        ConnectionSettings settings = original.settings();
        if (settings.tier() == Tier.PRODUCTION) {
            throw refused("Nothing is tried on a production server.", UNPROVEN);
        }
        if (settings.readOnly()) {
            throw refused("The connection is read-only.", UNPROVEN);
        }
        progress.at(-1, "Making a throw-away database");
        ScratchOrigin origin = original.with(progress, ScratchOrigin::of);
        if (!origin.mayCreate()) {
            throw refused("The role " + original.role() + " may not create databases.", UNPROVEN);
        }
        return made(original, origin, furnished, progress);
    }

    private static RuntimeException refused(String sentence, String detail) {
        return Problem.of(ProblemCode.SCRATCH_REFUSED, sentence, detail).exception();
    }

    private ScratchDatabase made(
            Database original, ScratchOrigin origin, boolean furnished, Progress progress) {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var removal = new Removal(original.settings(), name);
        removal.arm();
        boolean done = false;
        try {
            create(original, origin, name, progress);
            Database database = connector.open(at(original.settings(), name), progress);
            var scratch =
                    new ScratchDatabase(
                            database,
                            furnished ? furnish(original, database, progress) : List.of(),
                            removal::now);
            done = true;
            return scratch;
        } finally {
            if (!done) {
                removal.now();
            }
        }
    }

    private void create(Database original, ScratchOrigin origin, String name, Progress progress) {
        Dialect dialect = original.dialect();
        String comment = ScratchOrigin.comment(origin.name(), clock.instant());
        original.with(
                progress,
                session -> {
                    session.update(Sql.of(origin.create(dialect, name)));
                    session.update(
                            Sql.of(
                                    "comment on database "
                                            + dialect.quote(name)
                                            + " is "
                                            + dialect.literal(comment)));
                    origin.takeOverSettings(session, name);
                    return true;
                });
    }

    private static ConnectionSettings at(ConnectionSettings like, String name) {
        if (!(like.location() instanceof Location.PostgreSql(String host, int port, _))) {
            throw new IllegalArgumentException(like.location().display());
        }
        return new ConnectionSettings(
                like.id(),
                like.name(),
                new Location.PostgreSql(host, port, name),
                like.user(),
                like.tier(),
                false,
                like.tls(),
                like.tunnel(),
                like.session(),
                null);
    }

    /** Gives it the extensions of the original, and returns what it could not be given. */
    private static List<String> furnish(Database original, Database to, Progress progress) {
        List<String> missing = new ArrayList<>();
        Dialect dialect = original.dialect();
        var extensions =
                original.with(
                        progress,
                        session -> SmallResult.of(session, Sql.of(StructureSql.EXTENSIONS.text())));
        for (var row : extensions) {
            String name = String.valueOf(row.get(0).text());
            String schema = dialect.quote(String.valueOf(row.get(1).text()));
            String version = dialect.quote(String.valueOf(row.get(2).text()));
            try {
                to.with(
                        progress,
                        session -> {
                            session.update(Sql.of("create schema if not exists " + schema));
                            return session.update(
                                    Sql.of(
                                            "create extension if not exists "
                                                    + dialect.quote(name)
                                                    + " schema "
                                                    + schema
                                                    + " version "
                                                    + version
                                                    + " cascade"));
                        });
            } catch (ProblemException failure) {
                missing.add("extension " + name + ": " + failure.problem().detail());
            }
        }
        return missing;
    }

    @Override
    public List<StaleScratch> stale(Database server, Progress progress) {
        var rows =
                server.with(
                        progress,
                        session -> SmallResult.of(session, Sql.of(StructureSql.STALE.text())));
        var before = clock.instant().minus(YOUNG);
        return rows.stream()
                .flatMap(row ->
                        ScratchOrigin.stale(String.valueOf(row.get(0).text()), row.get(1).text())
                                .stream())
                .filter(stale -> stale.made().isBefore(before))
                .toList();
    }

    @Override
    public void drop(Database server, StaleScratch stale, Progress progress) {
        server.with(progress, session -> session.update(dropping(server.dialect(), stale.name())));
    }

    private static Sql dropping(Dialect dialect, String name) {
        return Sql.of("drop database if exists " + dialect.quote(name) + " with (force)");
    }

    /** Drops it once: when it closes, or when the program ends before that. */
    private final class Removal {
        private final ConnectionSettings from;
        private final String name;
        private final Thread atExit;

        Removal(ConnectionSettings from, String name) {
            this.from = from;
            this.name = name;
            this.atExit = new Thread(this::drop, "drop " + name);
        }

        void arm() {
            Runtime.getRuntime().addShutdownHook(atExit);
        }

        void now() {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException ending) {
                return; // the hook does it
            }
            drop();
        }

        /** Over a connection of its own: the original's may be closed or lost by now. */
        private void drop() {
            try (Database server = connector.open(from, Progress.none())) {
                server.with(
                        Progress.none(),
                        session -> session.update(dropping(server.dialect(), name)));
            } catch (ProblemException failure) {
                LOG.warn("The throw-away database {} stays behind", name, failure);
            }
        }
    }
}
