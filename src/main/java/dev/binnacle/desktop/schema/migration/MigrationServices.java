package dev.binnacle.desktop.schema.migration;

import dev.binnacle.schema.comparison.Comparisons;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.rehearsal.Rehearsal;

import java.nio.file.Path;

/**
 * What migrating is done with, joined in {@code app}.
 *
 * @param definition the folder of the workspace's definition
 * @param migrations the folder of its migrations
 */
public record MigrationServices(
        Comparisons comparisons,
        MigrationRunner runner,
        Rehearsal rehearsal,
        Path definition,
        Path migrations) {}
