package dev.binnacle.api.transfer.write;

import dev.binnacle.api.collection.Environment;

import java.util.List;

/**
 * What an import came to in the workspace.
 *
 * @param requests their paths, in order
 * @param environments under the names that they got
 */
public record Written(List<String> requests, List<Environment> environments) {
    public Written {
        requests = List.copyOf(requests);
        environments = List.copyOf(environments);
    }
}
