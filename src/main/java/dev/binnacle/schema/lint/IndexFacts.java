package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

/**
 * What the statistics say of an index.
 *
 * @param scans since the statistics began
 */
public record IndexFacts(TableName table, String name, long scans, long bytes) {}
