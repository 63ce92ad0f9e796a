package dev.binnacle.app;

import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.schema.comparison.Comparisons;
import dev.binnacle.schema.h2.H2Rehearsal;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.plan.PlanDialect;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.postgresql.PostgreSqlRehearsal;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.schema.rehearsal.Rehearsal;
import dev.binnacle.schema.scratch.ScratchDatabases;
import dev.binnacle.schema.scratch.Settling;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.util.List;
import java.util.Objects;

/** What backends are compared, rehearsed and migrated with. */
final class Migrations {
    private Migrations() {}

    static Rehearsal rehearsal(ScratchDatabases scratches) {
        return new Rehearsal(
                scratches,
                database -> new SchemaPrinter(dialect(database).text()),
                List.of(new H2Rehearsal(), new PostgreSqlRehearsal(new PostgreSqlDialect())));
    }

    static MigrationServices services(DatabaseConnector connector, WorkspaceFolder folder) {
        ScratchDatabases scratches = SchemaParts.scratches(connector);
        MigrationRunner runner = SchemaParts.runner();
        return new MigrationServices(
                new Comparisons(
                        database -> new Planner(dialect(database)),
                        Engines.definitions(),
                        new Settling(scratches),
                        Engines.lintDialects(),
                        folder.schema().resolve("lint.yaml"),
                        runner),
                runner,
                rehearsal(scratches),
                (database, catalog) -> new SchemaPrinter(dialect(database).text()).print(catalog),
                folder.schema(),
                folder.migrations(),
                folder.snapshots());
    }

    private static PlanDialect dialect(Database database) {
        return Objects.requireNonNull(SchemaParts.plans().get(database.settings().engine()));
    }
}
