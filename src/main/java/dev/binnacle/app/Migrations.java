package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.cli.Approval;
import dev.binnacle.cli.Databases;
import dev.binnacle.cli.SchemaApplyCommand;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.schema.comparison.Comparisons;
import dev.binnacle.schema.comparison.Proposal;
import dev.binnacle.schema.comparison.Side;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.h2.H2Migration;
import dev.binnacle.schema.h2.H2Plan;
import dev.binnacle.schema.h2.H2Rehearsal;
import dev.binnacle.schema.h2.H2Scratch;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.Pauses;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.postgresql.PostgreSqlMigration;
import dev.binnacle.schema.postgresql.PostgreSqlPlan;
import dev.binnacle.schema.postgresql.PostgreSqlRehearsal;
import dev.binnacle.schema.postgresql.PostgreSqlScratch;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.schema.rehearsal.Rehearsal;
import dev.binnacle.schema.scratch.ScratchDatabases;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** What migrating is done with. */
final class Migrations {
    private static final List<EngineSupport> ENGINES =
            List.of(new PostgreSqlSupport(), new H2Support());

    private Migrations() {}

    static ScratchDatabases scratches(DatabaseConnector connector) {
        return new ScratchDatabases(
                List.of(
                        new H2Scratch(connector),
                        new PostgreSqlScratch(connector, Clock.systemUTC())));
    }

    static MigrationRunner runner() {
        return new MigrationRunner(
                List.of(
                        new H2Migration(),
                        new PostgreSqlMigration(new PostgreSqlSupport().dialect())),
                Clock.systemDefaultZone(),
                Pauses.real());
    }

    static Rehearsal rehearsal(ScratchDatabases scratches) {
        return new Rehearsal(
                scratches,
                Migrations::printer,
                List.of(
                        new H2Rehearsal(),
                        new PostgreSqlRehearsal(new PostgreSqlSupport().dialect())));
    }

    static MigrationServices services(DatabaseConnector connector, WorkspaceFolder folder) {
        ScratchDatabases scratches = scratches(connector);
        MigrationRunner runner = runner();
        return new MigrationServices(
                comparisons(scratches, runner),
                runner,
                rehearsal(scratches),
                folder.schema(),
                folder.migrations());
    }

    /** The command, with {@code --to} for definitions. */
    static SchemaApplyCommand command(
            Databases databases, DatabaseConnector connector, Approval approval) {
        ScratchDatabases scratches = scratches(connector);
        MigrationRunner runner = runner();
        Comparisons comparisons = comparisons(scratches, runner);
        return new SchemaApplyCommand(
                databases,
                runner,
                (live, from, target) -> plan(comparisons, live, Path.of(target)),
                rehearsal(scratches),
                approval);
    }

    private static MigrationPlan plan(Comparisons comparisons, Database live, Path target) {
        Proposal proposal =
                comparisons.compare(
                        live, new Side.Definition(target), Decisions.ASK, Progress.none());
        MigrationPlan plan = proposal.plan();
        if (plan == null) {
            throw Problem.of(
                            ProblemCode.MIGRATION_UNDECIDED,
                            proposal.questions().stream()
                                    .map(each ->
                                            "Is "
                                                    + each.from().words()
                                                    + " now "
                                                    + each.to().path()
                                                    + "? "
                                                    + each.why())
                                    .collect(Collectors.joining("\n")))
                    .exception();
        }
        return plan;
    }

    private static Comparisons comparisons(ScratchDatabases scratches, MigrationRunner runner) {
        return new Comparisons(
                Migrations::planner,
                Migrations::printer,
                Engines.definitions(),
                scratches,
                Engines.lintDialects(),
                runner);
    }

    static Planner planner(Database database) {
        ObjectText text = text(database);
        return new Planner(
                database.settings().engine() == Engine.H2
                        ? new H2Plan(text)
                        : new PostgreSqlPlan(text));
    }

    private static SchemaPrinter printer(Database database) {
        return new SchemaPrinter(text(database));
    }

    private static ObjectText text(Database database) {
        EngineSupport support =
                ENGINES.stream()
                        .filter(each -> each.engine() == database.settings().engine())
                        .findFirst()
                        .orElseThrow();
        return new ObjectText(support.dialect(), support.tableDdl());
    }
}
