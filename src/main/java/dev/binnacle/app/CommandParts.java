package dev.binnacle.app;

import dev.binnacle.cli.CommandSecrets;
import dev.binnacle.cli.Commands;
import dev.binnacle.cli.DataCommand;
import dev.binnacle.cli.RootCommand;
import dev.binnacle.cli.SchemaCommand;
import dev.binnacle.cli.SchemaLintCommand;
import dev.binnacle.cli.TourCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;

import java.io.Console;
import java.util.List;
import java.util.Locale;

/** Joins the commands to what they need. */
public final class CommandParts {
    private CommandParts() {}

    public static Commands commands() {
        var secrets = secrets();
        // who names a file on a command line has decided to open it
        DatabaseConnector connector = Engines.connector(secrets, Trust.files());
        var databases = new UrlDatabases(connector);
        return new Commands(
                        new RootCommand(),
                        List.of(
                                DataCommand.of(databases, Engines.dataDialects()),
                                SchemaCommand.of(
                                        List.of(
                                                new SchemaLintCommand(
                                                        databases,
                                                        Engines.lintDialects(),
                                                        Engines.definitions()),
                                                Migrations.command(
                                                        databases,
                                                        connector,
                                                        CommandParts::approved))),
                                new TourCommand(new TourWalk(secrets))))
                .toProcess();
    }

    private static boolean approved(String question) {
        Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return false;
        }
        String answer = terminal.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private static Secrets secrets() {
        return new CommandSecrets(System::getenv, new PromptedSecrets(System.console()));
    }
}
