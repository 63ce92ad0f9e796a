package dev.binnacle.schema.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How far a live database is from the workspace's definition.
 *
 * @param defined whether there is a definition
 * @param differences how many
 * @param note why it was compared as written; null = it was compared in the database's own words
 */
public record Drift(boolean defined, int differences, @Nullable String note) {
    static final Drift UNDEFINED = new Drift(false, 0, null);
}
