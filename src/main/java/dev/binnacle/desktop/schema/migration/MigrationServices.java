package dev.binnacle.desktop.schema.migration;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.schema.comparison.Comparisons;
import dev.binnacle.schema.migration.MigrationRunner;
import dev.binnacle.schema.rehearsal.Rehearsal;

import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * What comparing and migrating are done with, joined in {@code app}.
 *
 * @param print a structure as a definition's text
 * @param definition the folder of the workspace's definition
 * @param migrations the folder of its migrations
 * @param snapshots the folder of structures that were saved
 */
public record MigrationServices(
        Comparisons comparisons,
        MigrationRunner runner,
        Rehearsal rehearsal,
        BiFunction<Database, Catalog, String> print,
        Path definition,
        Path migrations,
        Path snapshots) {}
