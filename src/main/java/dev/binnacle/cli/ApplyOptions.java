package dev.binnacle.cli;

import dev.binnacle.schema.migration.MigrationSettings;

import picocli.CommandLine.Option;

import java.time.Duration;

/** How migrations are applied, as options. */
final class ApplyOptions {
    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = TimeOption.class,
            description = "How long a statement waits for a lock. Default: ${DEFAULT-VALUE}.")
    private Duration lockTimeout = Duration.ofSeconds(1);

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            converter = TimeOption.class,
            description = "How long a statement may run. Default: for ever.")
    private Duration statementTimeout = Duration.ZERO;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "How often it is tried again after a lock that did not come, with longer and"
                            + " longer pauses. Default: ${DEFAULT-VALUE}.")
    private int retries = 10;

    @Option(
            names = "--backup",
            description =
                    "Copy what a statement destroys (a dropped column with its key, a table) into"
                            + " the schema binnacle_backup first.")
    private boolean backup;

    MigrationSettings settings() {
        return new MigrationSettings(
                lockTimeout,
                statementTimeout,
                Math.max(0, retries),
                MigrationSettings.standard().queue(),
                backup);
    }
}
