package dev.binnacle.testing;

import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.desktop.schema.migration.MigrationServices;
import dev.binnacle.schema.comparison.Comparisons;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.h2.H2Plan;
import dev.binnacle.schema.h2.H2Rehearsal;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.h2.H2Lint;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.migration.Pauses;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;
import dev.binnacle.schema.postgresql.PostgreSqlPlan;
import dev.binnacle.schema.postgresql.PostgreSqlRehearsal;
import dev.binnacle.schema.print.SchemaPrinter;
import dev.binnacle.schema.rehearsal.Rehearsal;
import dev.binnacle.schema.rehearsal.RehearsalDialect;
import dev.binnacle.schema.scratch.Settling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rehearsals on both engines, as the program joins them. */
public final class TestRehearsals {
    private TestRehearsals() {}

    public static List<RehearsalDialect> dialects() {
        return List.of(new H2Rehearsal(), new PostgreSqlRehearsal(new PostgreSqlDialect()));
    }

    public static Rehearsal rehearsal() {
        return new Rehearsal(TestScratch.databases(), TestRehearsals::printer, dialects());
    }

    /** A definition and migrations in a folder of their own. */
    public static MigrationServices migrations() {
        try {
            return migrations(Files.createTempDirectory("migrations"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The definition and the migrations of this workspace. */
    public static MigrationServices migrations(Path workspace) {
        return new MigrationServices(
                comparisons(workspace),
                TestMigrations.runner(Pauses.real()),
                rehearsal(),
                (database, catalog) -> printer(database).print(catalog),
                workspace.resolve("schema"),
                workspace.resolve("migrations"),
                workspace.resolve("snapshots"));
    }

    /** By the severities of this workspace. */
    public static Comparisons comparisons(Path workspace) {
        return comparisons(workspace, () -> {});
    }

    /**
     * The same.
     *
     * @param made called for each throw-away database
     */
    public static Comparisons comparisons(Path workspace, Runnable made) {
        return new Comparisons(
                TestRehearsals::planner,
                new Definitions(List.of(new PostgreSqlDefinition(), new H2Definition(false))),
                new Settling(TestScratch.databases(made)),
                new LintDialects(List.of(new PostgreSqlLint(), new H2Lint())),
                workspace.resolve("schema").resolve("lint.yaml"),
                TestMigrations.runner(Pauses.real()));
    }

    private static Planner planner(Database database) {
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
                List.of(new H2Support(), new PostgreSqlSupport()).stream()
                        .filter(each -> each.engine() == database.settings().engine())
                        .findFirst()
                        .orElseThrow();
        return new ObjectText(support.dialect(), support.tableDdl());
    }
}
