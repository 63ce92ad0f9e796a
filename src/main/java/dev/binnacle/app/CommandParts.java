package dev.binnacle.app;

import dev.binnacle.cli.CommandSecrets;
import dev.binnacle.cli.Commands;
import dev.binnacle.cli.DataCommand;
import dev.binnacle.cli.ImportCommand;
import dev.binnacle.cli.LoadCommand;
import dev.binnacle.cli.RootCommand;
import dev.binnacle.cli.RunCommand;
import dev.binnacle.cli.SchemaCommand;
import dev.binnacle.cli.ServeCommand;
import dev.binnacle.cli.TourCommand;
import dev.binnacle.cli.TypesCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.DatabaseConnector;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;
import dev.binnacle.workspace.folder.DataFolder;

import java.io.Console;
import java.util.List;

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
                                        new SchemaParts(connector, databases)
                                                .commands(CommandParts::agreed)),
                                new ServeCommand(new Serve(secrets)),
                                new RunCommand(),
                                new LoadCommand(),
                                new ImportCommand(
                                        () -> DataFolder.ofThisUser().defaultWorkspace().root()),
                                new TypesCommand(new LiveTypes(secrets)),
                                new TourCommand(new TourWalk(secrets))))
                .toProcess();
    }

    /** A person at the terminal says yes; without one nobody does. */
    private static boolean agreed(String question) {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private static Secrets secrets() {
        return new CommandSecrets(System::getenv, new PromptedSecrets(System.console()));
    }
}
