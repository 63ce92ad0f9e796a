package dev.binnacle.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;

/**
 * {@code binnacle} itself: what every command understands. Without a command it opens the window.
 */
@Command(
        name = "binnacle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisHeading = "",
        customSynopsis = {
            "binnacle                open the console (the first start makes a demo to try)",
            "binnacle COMMAND ...    do one thing without a window",
            ""
        },
        description = "A console for a backend: its schema, its data, its people and its API.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "binnacle COMMAND --help says more about a command.",
            "Exit: 0 done, 1 the answer is no, 2 wrong usage, 3 a problem, told with its code on",
            "standard error.",
            "A database's password comes from the vault, a prompt, PGPASSFILE or",
            "BINNACLE_DB_PASSWORD, never from an argument."
        })
public final class RootCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the product; made if missing. Default: the demo.")
    private @Nullable Path workspace;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who works, in the audit. Default: the system's user.")
    private @Nullable String user;

    /** The workspace that was named; null = the default one. */
    public @Nullable Path workspace() {
        return workspace;
    }

    /** The operator that was named; null = the system's user. */
    public @Nullable String user() {
        return user;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
