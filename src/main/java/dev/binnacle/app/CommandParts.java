package dev.binnacle.app;

import dev.binnacle.cli.Commands;
import dev.binnacle.cli.RootCommand;
import dev.binnacle.cli.TourCommand;

import java.util.List;

/** Joins the commands to what they need. */
public final class CommandParts {
    private CommandParts() {}

    public static Commands commands() {
        return new Commands(new RootCommand(), List.of(new TourCommand(new TourWalk())));
    }
}
