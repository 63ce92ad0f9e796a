package dev.binnacle.cli;

import dev.binnacle.data.DataDialects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code binnacle data}: rows without a window. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Query, page and export rows.")
public final class DataCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    private DataCommand() {}

    /** The command with what hangs on it, for {@link Commands}. */
    public static CommandLine of(Databases databases, DataDialects dialects) {
        return new CommandLine(new DataCommand())
                .addSubcommand(new DataQueryCommand(databases, dialects))
                .addSubcommand(new DataPageCommand(databases, dialects))
                .addSubcommand(new DataExportCommand(databases, dialects));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
