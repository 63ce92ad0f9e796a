package dev.binnacle.cli;

import dev.binnacle.schema.diff.SchemaDiff;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code binnacle schema diff}: what differs between two structures. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compare two of: database, definition, migration folder, snapshot.",
            "Exit: 0 the same, 1 differences or undecided renames, 2 wrong usage, 3 a problem."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema diff --from postgresql://ann@db/shop --to schema",
            "  binnacle schema diff --from snapshots/before.sql --to postgresql://ann@db/shop",
            "  binnacle schema diff --from old.sql --to new.sql --rename clients=customers"
        })
public final class SchemaDiffCommand implements Callable<Integer> {
    private final SchemaSides sides;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SideOptions named = new SideOptions();
    @Mixin private RenameOptions renames = new RenameOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public SchemaDiffCommand(SchemaSides sides) {
        this.sides = sides;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try (SchemaSides.Pair pair = sides.open(named.from(), named.to(), line.getErr())) {
            var engine = pair.from().engine();
            SchemaDiff diff =
                    sides.planner(engine)
                            .diff(pair.before(), pair.after(), renames.decisions(pair.before()));
            var output = new DiffOutput(diff, sides.dialect(engine), line.getOut());
            if (json) {
                output.json();
            } else {
                output.text();
            }
            RenameOptions.ask(diff.questions(), line.getErr());
            return diff.same() ? Commands.DONE : Commands.NO;
        }
    }
}
