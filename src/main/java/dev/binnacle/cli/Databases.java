package dev.binnacle.cli;

import dev.binnacle.database.Database;

/** Opens the database that a command names. Joined in {@code app}. */
@FunctionalInterface
public interface Databases {
    /**
     * @param url as {@code --db} takes it: a JDBC URL or a libpq URL
     */
    Database open(String url);
}
