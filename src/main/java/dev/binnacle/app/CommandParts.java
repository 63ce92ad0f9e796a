package dev.binnacle.app;

import dev.binnacle.cli.CommandSecrets;
import dev.binnacle.cli.Commands;
import dev.binnacle.cli.DataCommand;
import dev.binnacle.cli.RootCommand;
import dev.binnacle.cli.TourCommand;
import dev.binnacle.cli.UrlDatabases;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Trust;

import picocli.CommandLine;

import java.util.List;

/** Joins the commands to what they need. */
public final class CommandParts {
    private CommandParts() {}

    public static Commands commands() {
        return new Commands(
                new RootCommand(), List.of(new TourCommand(new TourWalk()), data()));
    }

    /** Naming a database on the command line is trusting it: there is nobody to ask. */
    private static CommandLine data() {
        var secrets = new CommandSecrets(System::getenv, Secrets.none());
        return DataCommand.of(
                new UrlDatabases(Engines.connector(secrets, Trust.files())),
                Engines.dataDialects());
    }
}
