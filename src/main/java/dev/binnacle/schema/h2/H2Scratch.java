package dev.binnacle.schema.h2;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Tier;
import dev.binnacle.database.Tls;
import dev.binnacle.schema.scratch.ScratchDatabase;
import dev.binnacle.schema.scratch.ScratchDialect;
import dev.binnacle.schema.scratch.StaleScratch;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Throw-away databases in this program's memory: they go with their last connection. */
public final class H2Scratch implements ScratchDialect {
    private static final String USER = "sa";
    private static final String DESIGNER = "designer";

    private final DatabaseConnector connector;

    public H2Scratch(DatabaseConnector connector) {
        this.connector = connector;
    }

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public ScratchDatabase alone(Progress progress) {
        return restricted(USER, Map.of(), List.of(), progress);
    }

    @Override
    public ScratchDatabase like(Database original, boolean furnished, Progress progress) {
        String user = original.settings().user();
        Map<String, String> mode = modeOf(original, progress);
        List<String> roles = grantees(original, progress);
        return furnished
                ? open(user, mode, roles, progress)
                : restricted(user, mode, roles, progress);
    }

    /** Whoever has rights in the original, quoted: rights are given to them here too. */
    private static List<String> grantees(Database original, Progress progress) {
        return original.catalog(progress).surroundings().rights().stream()
                .map(Surroundings.Right::grantee)
                .filter(grantee -> !grantee.equals("PUBLIC"))
                .distinct()
                .toList();
    }

    private static void roles(Database admin, List<String> roles, Progress progress) {
        for (String role : roles) {
            try {
                admin.with(
                        progress,
                        session -> session.update(Sql.of("create role if not exists " + role)));
            } catch (ProblemException there) {
                // a user of that name is here already, and takes rights as well
                progress.check();
            }
        }
    }

    private ScratchDatabase open(
            String user, Map<String, String> mode, List<String> roles, Progress progress) {
        String id = UUID.randomUUID().toString();
        Database database = connector.open(settings(id, user, mode), progress);
        roles(database, roles, progress);
        return new ScratchDatabase(database, List.of(), () -> {});
    }

    /**
     * One whose login may make everything in schemas, and nothing that runs code in this program:
     * what a definition says is not trusted.
     */
    private ScratchDatabase restricted(
            String user, Map<String, String> mode, List<String> roles, Progress progress) {
        String id = UUID.randomUUID().toString();
        Database admin = connector.open(settings(id, user, mode), progress);
        try {
            admin.with(
                    progress,
                    session -> {
                        session.update(Sql.of(SchemaSql.SCRATCH_DESIGNER.text()));
                        return session.update(Sql.of(SchemaSql.SCRATCH_RIGHTS.text()));
                    });
            roles(admin, roles, progress);
            Database database = connector.open(settings(id, DESIGNER, mode), progress);
            return new ScratchDatabase(
                    database, reading -> finished(admin, reading), List.of(), admin::close);
        } catch (RuntimeException failure) {
            admin.close();
            throw failure;
        }
    }

    private static Catalog finished(Database admin, Progress progress) {
        admin.with(progress, session -> session.update(Sql.of(SchemaSql.SCRATCH_FINISHED.text())));
        return admin.catalog(progress);
    }

    private static ConnectionSettings settings(String id, String user, Map<String, String> mode) {
        return new ConnectionSettings(
                id,
                "scratch",
                new Location.H2Memory("scratch-" + id),
                user.isEmpty() ? USER : user,
                Tier.DEVELOPMENT,
                false,
                Tls.none(),
                null,
                mode,
                null);
    }

    /** The settings that decide how names and statements are read, as the original has them. */
    private static Map<String, String> modeOf(Database original, Progress progress) {
        Map<String, String> mode = new HashMap<>();
        original.with(
                        progress,
                        session -> SmallResult.of(session, Sql.of(SchemaSql.SCRATCH_MODE.text())))
                .forEach(row -> mode.put(cell(row.get(0).text()), cell(row.get(1).text())));
        mode.values().removeIf(String::isEmpty);
        return mode;
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<StaleScratch> stale(Database server, Progress progress) {
        return List.of();
    }

    @Override
    public void drop(Database server, StaleScratch stale, Progress progress) {}
}
