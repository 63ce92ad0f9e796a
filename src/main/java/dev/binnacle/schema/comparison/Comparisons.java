package dev.binnacle.schema.comparison;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionProblem;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintDialect;
import dev.binnacle.schema.lint.LintDialects;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.plan.Bookkeeping;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.schema.scratch.Harmless;
import dev.binnacle.schema.scratch.Settling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares a live database with a side, and proposes what would make it equal. */
public final class Comparisons {
    private final Function<Database, Planner> planners;
    private final Definitions definitions;
    private final Settling settling;
    private final LintDialects lints;
    private final MigrationRunner runner;

    public Comparisons(
            Function<Database, Planner> planners,
            Definitions definitions,
            Settling settling,
            LintDialects lints,
            MigrationRunner runner) {
        this.planners = planners;
        this.definitions = definitions;
        this.settling = settling;
        this.lints = lints;
        this.runner = runner;
    }

    /** What would make the live database equal to the side. */
    public Proposal compare(Database live, Side side, Decisions decisions, Progress progress) {
        progress.at(-1, "Reading the structure");
        Catalog from = Bookkeeping.without(live.catalog(progress));
        List<String> notes = new ArrayList<>();
        return switch (side) {
            case Side.Migrations folder ->
                    files(live, from, MigrationFolder.read(folder.folder()), progress);
            case Side.Definition definition ->
                    planned(
                            live,
                            from,
                            settled(live, definition, notes, progress),
                            decisions,
                            notes,
                            progress);
            case Side.Live other -> {
                Database database = other.database().apply(progress);
                sameEngine(live, database.settings().engine().title());
                Catalog to = Bookkeeping.without(database.catalog(progress));
                yield planned(live, from, to, decisions, notes, progress);
            }
        };
    }

    /** How many objects differ from the definition; nothing is planned. */
    public int drift(Database live, Side.Definition definition, Progress progress) {
        Catalog from = Bookkeeping.without(live.catalog(progress));
        Definition read = definitions.read(definition.path());
        refuseBroken(read);
        sameEngine(live, read.engine().title());
        List<String> texts = read.files().stream().map(SourceFile::text).toList();
        // nobody asked: what would run a routine or a query is compared as it is written
        Catalog to =
                Harmless.quiet(texts, live.dialect().syntax())
                        ? settled(live, definition, new ArrayList<>(), progress)
                        : read.catalog();
        return planners.apply(live).diff(from, to, Decisions.NO_RENAMES).differences().size();
    }

    private static void sameEngine(Database live, String other) {
        if (!live.settings().engine().title().equals(other)) {
            throw Problem.of(
                            ProblemCode.STRUCTURE_UNSUPPORTED,
                            "A plan needs the same kind of database on both sides.",
                            "One is " + live.settings().engine().title() + ", one " + other + ".")
                    .exception();
        }
    }

    private Proposal planned(
            Database live,
            Catalog from,
            Catalog to,
            Decisions decisions,
            List<String> notes,
            Progress progress) {
        progress.at(-1, "Planning");
        Planner planner = planners.apply(live);
        SchemaDiff diff = planner.diff(from, to, decisions);
        if (!diff.questions().isEmpty()) {
            return new Proposal(
                    from,
                    diff.differences(),
                    diff.questions(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    notes);
        }
        MigrationPlan plan = planner.plan(from, to, decisions);
        return new Proposal(
                from,
                diff.differences(),
                List.of(),
                plan.transactions(),
                plan.empty() ? List.of() : findings(live, plan, from, to, progress),
                plan,
                List.of(),
                notes);
    }

    private List<Finding> findings(
            Database live, MigrationPlan plan, Catalog from, Catalog to, Progress progress) {
        progress.at(-1, "Checking the plan");
        LintDialect dialect = lints.of(live.settings().engine());
        return new Lint(dialect, LintSettings.STANDARD)
                .plan(plan, from, to, dialect.facts(live, progress));
    }

    private Proposal files(Database live, Catalog from, MigrationFolder folder, Progress progress) {
        MigrationState state = runner.state(live, folder, progress);
        List<FilePreview> previews = runner.preview(live, state);
        return new Proposal(
                from,
                List.of(),
                List.of(),
                previews.stream().flatMap(file -> file.transactions().stream()).toList(),
                List.of(),
                null,
                state.pending(),
                state.findings());
    }

    /** The definition in the database's own words, where a throw-away database can be made. */
    private Catalog settled(
            Database live, Side.Definition side, List<String> notes, Progress progress) {
        Definition definition = definitions.read(side.path());
        refuseBroken(definition);
        sameEngine(live, definition.engine().title());
        progress.at(-1, "Reading the definition");
        Settling.Settled settled =
                settling.settle(
                        definition.engine(),
                        definition.files().stream().map(SourceFile::text).toList(),
                        definition.catalog(),
                        live,
                        progress);
        String note = settled.note();
        if (note != null) {
            notes.add("Compared as written: " + note);
        }
        return settled.catalog();
    }

    private static void refuseBroken(Definition definition) {
        if (!definition.problems().isEmpty()) {
            String words =
                    String.join(
                            "\n",
                            definition.problems().stream()
                                    .limit(5)
                                    .map(DefinitionProblem::words)
                                    .toList());
            throw Problem.of(ProblemCode.DEFINITION_UNREADABLE, "The definition has errors.", words)
                    .exception();
        }
    }
}
