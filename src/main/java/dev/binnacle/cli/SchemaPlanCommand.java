package dev.binnacle.cli;

import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.migration.MigrationFolder;
import dev.binnacle.schema.migration.MigrationWriter;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code binnacle schema plan}: the steps from one structure to another. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Plan the way from one structure to another: ordered steps, each with the locks it"
                    + " takes, whether it scans or rewrites, what may be lost, how long it may"
                    + " take and what undoes it. Nothing is run.",
            "Exit: 0 planned, 1 undecided renames, 2 wrong usage, 3 a problem."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema plan --from postgresql://ann@db/shop --to schema",
            "  binnacle schema plan --from postgresql://ann@db/shop --to schema -o migrations"
                    + " --name \"add notes\""
        })
public final class SchemaPlanCommand implements Callable<Integer> {
    private final SchemaSides sides;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SideOptions named = new SideOptions();
    @Mixin private RenameOptions renames = new RenameOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the plan there as migrations, one file per transaction.")
    private @Nullable Path output;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "change",
            description = "What the migrations are called. Default: ${DEFAULT-VALUE}.")
    private String name = "change";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public SchemaPlanCommand(SchemaSides sides) {
        this.sides = sides;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try (SchemaSides.Pair pair = sides.open(named.from(), named.to(), line.getErr())) {
            var engine = pair.from().engine();
            Planner planner = sides.planner(engine);
            Decisions decisions = renames.decisions(pair.before());
            SchemaDiff diff = planner.diff(pair.before(), pair.after(), decisions);
            if (!diff.questions().isEmpty()) {
                RenameOptions.ask(diff.questions(), line.getErr());
                return Commands.NO;
            }
            MigrationPlan plan = planner.plan(pair.before(), pair.after(), decisions);
            PlanOutput print = new PlanOutput(plan, line.getOut());
            if (json) {
                print.json();
            } else {
                print.text();
            }
            if (output != null && !plan.empty()) {
                new MigrationWriter(sides.dialect(engine).text().dialect())
                        .write(
                                plan,
                                pair.before(),
                                MigrationFolder.read(output),
                                Optional.empty(),
                                name)
                        .forEach(file -> line.getErr().println("wrote " + file));
                line.getErr().flush();
            }
            return Commands.DONE;
        }
    }
}
