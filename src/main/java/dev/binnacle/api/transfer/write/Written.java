package dev.binnacle.api.transfer.write;

import dev.binnacle.api.collection.Environment;

import java.nio.file.Path;
import java.util.List;

/**
 * What an import came to in the workspace.
 *
 * @param requests their paths, in order
 * @param environments under the names that they got
 * @param descriptions of APIs, where they are kept
 * @param examples how many answers came with the requests
 * @param replaced those that newer ones took the place of
 */
public record Written(
        List<String> requests,
        List<Environment> environments,
        List<Path> descriptions,
        int examples,
        List<Replaced> replaced) {
    /** A file, and what was in it. */
    public record Replaced(Path file, String before) {}

    public Written {
        descriptions = List.copyOf(descriptions);
        replaced = List.copyOf(replaced);
        requests = List.copyOf(requests);
        environments = List.copyOf(environments);
    }
}
