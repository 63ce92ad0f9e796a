package dev.binnacle.schema.impact;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about.
 *
 * @param column null = the whole table
 */
public record Subject(TableName table, @Nullable String column) {}
