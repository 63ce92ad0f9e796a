package dev.binnacle.app;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.cli.Approval;
import dev.binnacle.cli.Databases;
import dev.binnacle.cli.DiagramText;
import dev.binnacle.cli.SchemaApplyCommand;
import dev.binnacle.cli.SchemaDiagramCommand;
import dev.binnacle.cli.SchemaDiffCommand;
import dev.binnacle.cli.SchemaFormat;
import dev.binnacle.cli.SchemaLintCommand;
import dev.binnacle.cli.SchemaPlanCommand;
import dev.binnacle.cli.SchemaPrintCommand;
import dev.binnacle.cli.SchemaSides;
import dev.binnacle.cli.SchemaSource;
import dev.binnacle.cli.SchemaSources;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineSupport;
import dev.binnacle.database.h2.H2Dialect;
import dev.binnacle.database.h2.H2Support;
import dev.binnacle.database.postgresql.PostgreSqlDialect;
import dev.binnacle.database.postgresql.PostgreSqlSupport;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.exchange.Dbml;
import dev.binnacle.schema.exchange.DbmlProblem;
import dev.binnacle.schema.exchange.ExchangeFormat;
import dev.binnacle.schema.exchange.Portability;
import dev.binnacle.schema.h2.H2Migration;
import dev.binnacle.schema.h2.H2Plan;
import dev.binnacle.schema.h2.H2Port;
import dev.binnacle.schema.h2.H2Scratch;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.Pauses;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanDialect;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.postgresql.PostgreSqlMigration;
import dev.binnacle.schema.postgresql.PostgreSqlPlan;
import dev.binnacle.schema.postgresql.PostgreSqlPort;
import dev.binnacle.schema.postgresql.PostgreSqlScratch;
import dev.binnacle.schema.scratch.ScratchDatabases;
import dev.binnacle.schema.scratch.Settling;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What schemas are planned, settled, exchanged and changed with. */
final class SchemaParts {
    private final Databases databases;
    private final SchemaSides sides;
    private final ScratchDatabases scratches;

    SchemaParts(DatabaseConnector connector, Databases databases) {
        this.databases = databases;
        this.scratches = scratches(connector);
        this.sides =
                new SchemaSides(
                        new SchemaSources(
                                databases,
                                Engines.definitions(),
                                Map.of("dbml", SchemaParts::dbml)),
                        new Settling(scratches),
                        plans());
    }

    static ScratchDatabases scratches(DatabaseConnector connector) {
        return new ScratchDatabases(
                List.of(
                        new H2Scratch(connector),
                        new PostgreSqlScratch(connector, Clock.systemUTC())));
    }

    static MigrationRunner runner() {
        return new MigrationRunner(
                List.of(new H2Migration(), new PostgreSqlMigration(new PostgreSqlDialect())),
                Clock.systemUTC(),
                Pauses.real());
    }

    static Map<Engine, PlanDialect> plans() {
        return Map.of(
                Engine.H2,
                new H2Plan(text(new H2Support())),
                Engine.POSTGRESQL,
                new PostgreSqlPlan(text(new PostgreSqlSupport())));
    }

    private static ObjectText text(EngineSupport support) {
        return new ObjectText(support.dialect(), support.tableDdl());
    }

    static Portability portability() {
        return new Portability(
                Map.of(
                        Engine.H2,
                        catalog -> new H2Port(new H2Dialect(), catalog),
                        Engine.POSTGRESQL,
                        catalog -> new PostgreSqlPort(new PostgreSqlDialect(), catalog)));
    }

    /** The commands below {@code binnacle schema}, in the order help shows them. */
    List<Object> commands(Approval approval) {
        return List.of(
                new SchemaPrintCommand(sides, portability()),
                new SchemaLintCommand(databases, Engines.lintDialects(), Engines.definitions()),
                new SchemaDiagramCommand(this::catalogs, languages()),
                new SchemaDiffCommand(sides),
                new SchemaPlanCommand(sides),
                new SchemaApplyCommand(
                        databases,
                        runner(),
                        this::plan,
                        Migrations.rehearsal(scratches),
                        approval));
    }

    private Catalog catalogs(List<String> places) {
        PrintWriter err = new PrintWriter(System.err, true);
        try (SchemaSource source = sides.open(places.getFirst(), err)) {
            return source.catalog();
        }
    }

    private static Map<String, DiagramText> languages() {
        Map<String, DiagramText> languages = new HashMap<>();
        for (ExchangeFormat format : ExchangeFormat.values()) {
            languages.put(
                    format.extension(), catalog -> format.write(catalog, "schema", "").text());
        }
        return languages;
    }

    private static SchemaSource dbml(Path file) {
        try {
            Dbml read = Dbml.read(Files.readString(file), new PostgreSqlDialect());
            return new SchemaSource(
                    file.toString(),
                    Engine.POSTGRESQL,
                    read.catalog(),
                    read.problems().stream()
                            .map(problem -> words(file, problem))
                            .toList(),
                    null,
                    null);
        } catch (IOException failure) {
            throw Problem.of(ProblemCode.DEFINITION_UNREADABLE, String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private static String words(Path file, DbmlProblem problem) {
        return "%s:%d:%d: expected %s"
                .formatted(file, problem.line(), problem.column(), problem.expected());
    }

    /** What makes a live database equal to a definition; undecided renames are a Problem. */
    private MigrationPlan plan(
            Database live, Catalog from, String target) {
        PrintWriter err = new PrintWriter(System.err, true);
        Catalog to = sides.target(live, target, err);
        Planner planner =
                new Planner(Objects.requireNonNull(plans().get(live.dialect().engine())));
        List<RenameQuestion> questions = planner.diff(from, to, Decisions.ASK).questions();
        if (!questions.isEmpty()) {
            RenameQuestion first = questions.getFirst();
            throw Problem.of(
                            ProblemCode.PLAN_UNDECIDED,
                            first.from().words() + " may now be " + first.to().path() + ".")
                    .exception();
        }
        return planner.plan(from, to, Decisions.NO_RENAMES);
    }
}
