package dev.binnacle;

import dev.binnacle.cli.Commands;
import dev.binnacle.cli.RootCommand;

import java.util.List;

/** Arguments in, desktop or command out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Commands(new RootCommand(), List.of()).run(args));
    }
}
