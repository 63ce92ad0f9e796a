package dev.binnacle.schema.comparison;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;

import java.nio.file.Path;
import java.util.function.Function;

/** One of the two that are compared. */
public sealed interface Side {

    /** The live database itself. */
    record Here() implements Side {}

    /** The workspace's definition, any folder or file of one, or a snapshot. */
    record Definition(Path path) implements Side {}

    /**
     * Another database.
     *
     * @param database waits for its connection
     */
    record Live(String name, Function<Progress, Database> database) implements Side {}

    /**
     * What the files of a folder make when all have run. A live database made equal to it is given
     * the files that it does not have yet.
     */
    record Migrations(Path folder) implements Side {}
}
