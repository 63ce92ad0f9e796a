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
 */
public record Written(
        List<String> requests, List<Environment> environments, List<Path> descriptions) {
    public Written {
        descriptions = List.copyOf(descriptions);
        requests = List.copyOf(requests);
        environments = List.copyOf(environments);
    }
}
