package dev.binnacle.api.transfer.write;

import dev.binnacle.api.collection.Environment;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /** How many of each kind, such as {@code 7 files, 1 saved answer and 2 environments}. */
    public String counted() {
        var counts = new ArrayList<String>();
        counts.add(count(requests.size(), "file"));
        if (examples > 0) {
            counts.add(count(examples, "saved answer"));
        }
        if (!environments.isEmpty()) {
            counts.add(count(environments.size(), "environment"));
        }
        String last = counts.removeLast();
        return counts.isEmpty() ? last : String.join(", ", counts) + " and " + last;
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }
}
