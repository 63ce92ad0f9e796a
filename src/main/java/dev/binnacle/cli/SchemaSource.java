package dev.binnacle.cli;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.definition.Definition;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A structure that a command was given: a database's, a definition's, a migration folder's.
 *
 * @param label what it was opened by
 * @param problems what could not be read, one line each: {@code file:line:column: expected …}
 * @param database open as long as this is; null = it is made of files
 * @param definition null = it is a database's, or another format's
 */
public record SchemaSource(
        String label,
        Engine engine,
        Catalog catalog,
        List<String> problems,
        @Nullable Database database,
        @Nullable Definition definition)
        implements AutoCloseable {
    public SchemaSource {
        problems = List.copyOf(problems);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
