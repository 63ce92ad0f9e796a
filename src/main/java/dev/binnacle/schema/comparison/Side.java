package dev.binnacle.schema.comparison;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;

import java.nio.file.Path;
import java.util.function.Function;

/** What a live database is compared with. */
public sealed interface Side {

    /** The workspace's definition, or any folder or file of one. */
    record Definition(Path path) implements Side {}

    /**
     * Another database.
     *
     * @param database waits for its connection
     */
    record Live(String name, Function<Progress, Database> database) implements Side {}

    /** The files of a folder that the database does not have yet. */
    record Migrations(Path folder) implements Side {}
}
