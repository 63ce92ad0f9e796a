package dev.binnacle.api.run;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run is of.
 *
 * @param root where the files' names are told from; null = they are told as they are given
 * @param files in order
 * @param data each of its rows runs all files once more, its values as variables; null = none
 * @param jobs how many files at a time
 * @param repeat how often all of it; -1 = for ever
 * @param stopAtFailure whether nothing more begins once a file failed
 */
public record RunPlan(
        @Nullable Path root,
        List<Path> files,
        @Nullable DataFile data,
        int jobs,
        int repeat,
        boolean stopAtFailure) {
    public RunPlan {
        files = List.copyOf(files);
    }

    /** Every file once. */
    public static RunPlan of(List<Path> files, int jobs) {
        return new RunPlan(null, files, null, jobs, 1, false);
    }

    String name(Path file) {
        return root == null ? file.toString() : root.relativize(file).toString().replace('\\', '/');
    }
}
