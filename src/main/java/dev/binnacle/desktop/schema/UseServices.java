package dev.binnacle.desktop.schema;

import dev.binnacle.schema.impact.Impact;

import java.nio.file.Path;

/**
 * How what uses a table is found, joined in {@code app}.
 *
 * @param queries the folder of the workspace's saved queries
 */
public record UseServices(Impact impact, Path queries) {}
