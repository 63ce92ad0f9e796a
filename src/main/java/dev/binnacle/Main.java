package dev.binnacle;

import dev.binnacle.app.CommandParts;
import dev.binnacle.app.DesktopProgram;
import dev.binnacle.app.Opening;
import dev.binnacle.app.RunRehearsal;
import dev.binnacle.base.ProblemException;
import dev.binnacle.cli.Commands;

import java.io.IOException;
import java.util.Optional;

/** Arguments in, desktop or command out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Optional<Opening> opening = Opening.of(args);
        if (opening.isEmpty()) {
            Commands commands = CommandParts.commands();
            System.exit(RunRehearsal.asked(args) ? RunRehearsal.run(commands) : commands.run(args));
        }
        try {
            DesktopProgram.open(opening.get(), System.out::println);
        } catch (ProblemException refused) {
            System.err.println(refused.problem().text());
            System.exit(Commands.PROBLEM);
        }
    }
}
