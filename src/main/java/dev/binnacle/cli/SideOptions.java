package dev.binnacle.cli;

import picocli.CommandLine.Option;

/** The two structures that a command is about. */
final class SideOptions {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL|DIR|FILE",
            description = "What is there; a database's sizes are used for estimates.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL|DIR|FILE",
            description = "What is to be.")
    private String to = "";

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}
