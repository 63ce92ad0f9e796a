package dev.binnacle.desktop.schema;

import dev.binnacle.schema.exchange.Portability;
import dev.binnacle.schema.impact.Impact;

import java.nio.file.Path;

/**
 * What is told of a structure beyond its catalog, joined in {@code app}.
 *
 * @param impact finds what uses a table
 * @param queries the folder of the workspace's saved queries
 * @param portability writes it for the other database
 */
public record StructureServices(Impact impact, Path queries, Portability portability) {}
