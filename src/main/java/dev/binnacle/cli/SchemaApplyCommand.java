package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Tier;
import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.migration.MigrationWriter;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.rehearsal.Rehearsal;
import dev.binnacle.schema.rehearsal.RehearsalReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code binnacle schema apply}: the migrations that a database does not have yet. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Apply the migrations of a folder that the database does not have yet, in order.",
            "They are Flyway's files and stand in Flyway's history. Exit 1: something is pending"
                + " after --dry-run, was not confirmed, or the database is not what the plan was"
                + " made for."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema apply --db postgresql://ann@db/shop migrations --dry-run",
            "  binnacle schema apply --db postgresql://ann@db/shop migrations --backup --confirm",
            "  binnacle schema apply --db jdbc:h2:file:./shop --to schema --name \"add notes\""
        })
public final class SchemaApplyCommand implements Callable<Integer> {
    /** Problems that are an answer, not a failure. */
    private static final Set<ProblemCode> ANSWERS =
            EnumSet.of(ProblemCode.MIGRATION_DRIFT, ProblemCode.PLAN_UNDECIDED);

    private final Databases databases;
    private final MigrationRunner runner;
    private final TargetPlans plans;
    private final Rehearsal rehearsal;
    private final Approval approval;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private ApplyOptions options = new ApplyOptions();

    @Option(names = "--db", required = true, paramLabel = "URL", description = Usage.DB)
    private String db = "";

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "migrations",
            description = "The folder of the migrations. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("migrations");

    @Option(
            names = "--to",
            paramLabel = "DIR|FILE",
            description =
                    "First write, as the next migration, what makes the database equal to this"
                            + " definition.")
    private @Nullable String target;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "change",
            description = "What the migration of --to is called. Default: ${DEFAULT-VALUE}.")
    private String name = "change";

    @Option(
            names = "--rehearse",
            description =
                    "First run it on a throw-away copy of the structure with some rows, and compare"
                            + " the locks that it really takes with what the files say. Exit 1 if a"
                            + " step fails there or does more than it says.")
    private boolean rehearse;

    @Option(names = "--dry-run", description = "Show what would run, and run nothing.")
    private boolean dryRun;

    @Option(
            names = "--confirm",
            description = "Agree to statements that destroy rows or values, and to production.")
    private boolean confirm;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /**
     * @param approval asked before what destroys something, where --confirm is not given
     */
    public SchemaApplyCommand(
            Databases databases,
            MigrationRunner runner,
            TargetPlans plans,
            Rehearsal rehearsal,
            Approval approval) {
        this.databases = databases;
        this.runner = runner;
        this.plans = plans;
        this.rehearsal = rehearsal;
        this.approval = approval;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        ApplyReport report =
                json ? new ApplyJson(line.getOut()) : new ApplyText(line.getOut(), line.getErr());
        try (Database database = databases.open(db)) {
            return apply(database, report);
        } catch (ProblemException failure) {
            if (!ANSWERS.contains(failure.problem().code())) {
                throw failure;
            }
            line.getErr().println(failure.problem().text());
            return Commands.NO;
        } finally {
            report.end();
        }
    }

    private int apply(Database database, ApplyReport report) {
        MigrationFolder migrations = MigrationFolder.read(folder);
        if (target != null) {
            write(database, migrations, target);
            migrations = MigrationFolder.read(folder);
        }
        MigrationState state = runner.state(database, migrations, Progress.none());
        List<FilePreview> previews = runner.preview(database, state);
        report.plan(state, previews);
        runner.checkUnchanged(database, state, Progress.none());
        if (rehearse && !previews.isEmpty() && !rehearsed(database, previews, report)) {
            return Commands.NO;
        }
        if (dryRun) {
            return previews.isEmpty() ? Commands.DONE : Commands.NO;
        }
        if (!agreed(database, previews)) {
            report.refused(previews);
            return Commands.NO;
        }
        MigrationRun run =
                runner.apply(
                        database,
                        migrations,
                        options.settings(),
                        report::happened,
                        Progress.none());
        report.done(run);
        return run.stopped() ? Commands.NO : Commands.DONE;
    }

    private boolean rehearsed(Database database, List<FilePreview> previews, ApplyReport report) {
        List<List<PlanStep>> transactions =
                previews.stream().flatMap(file -> file.transactions().stream()).toList();
        RehearsalReport shown = rehearsal.run(database, transactions, Progress.none());
        report.rehearsed(shown);
        return shown.holds();
    }

    private void write(Database database, MigrationFolder migrations, String definition) {
        MigrationState state = runner.state(database, migrations, Progress.none());
        if (!state.pending().isEmpty()) {
            throw Problem.of(
                            ProblemCode.WRONG_USAGE,
                            "There are migrations that the database does not have yet.",
                            String.join(
                                    "\n", state.pending().stream().map(Object::toString).toList()))
                    .hint("Apply them first, without --to.")
                    .exception();
        }
        Catalog from = database.catalog(Progress.none());
        MigrationPlan plan = plans.plan(database, from, definition);
        new MigrationWriter(database.dialect())
                .write(plan, from, migrations, state.highest(), name);
    }

    private boolean agreed(Database database, List<FilePreview> previews) {
        if (confirm || previews.isEmpty()) {
            return true;
        }
        boolean production = database.settings().tier() == Tier.PRODUCTION;
        boolean destroys = previews.stream().anyMatch(FilePreview::destroys);
        return !destroys && !production
                || approval.ask(
                        destroys
                                ? "Rows or values will be lost. Apply?"
                                : "This is production. Apply?");
    }
}
