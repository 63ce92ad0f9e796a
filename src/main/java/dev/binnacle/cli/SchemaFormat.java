package dev.binnacle.cli;

import java.nio.file.Path;

/** Reads a structure from a file that is not SQL. Joined in {@code app}. */
@FunctionalInterface
public interface SchemaFormat {
    SchemaSource read(Path file);
}
