package dev.binnacle.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;

/** {@code binnacle schema}: structure without a window. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print, draw, lint, compare and change a schema.")
public final class SchemaCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    private SchemaCommand() {}

    /**
     * The command with what hangs on it, for {@link Commands}.
     *
     * @param commands in the order help shows them
     */
    public static CommandLine of(List<?> commands) {
        CommandLine line = new CommandLine(new SchemaCommand());
        commands.forEach(line::addSubcommand);
        return line;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
