package dev.binnacle.cli;

/** What the help of several commands says. */
final class Usage {
    static final String DB =
            "The database: postgresql://user@host:port/name or jdbc:h2:file:PATH. The password"
                    + " comes from BINNACLE_DB_PASSWORD, PGPASSFILE or a prompt.";
    static final String EXAMPLES = "%nExamples:%n";

    private Usage() {}
}
