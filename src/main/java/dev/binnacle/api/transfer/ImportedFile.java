package dev.binnacle.api.transfer;

import dev.binnacle.api.collection.Examples;

import java.util.List;

/**
 * A request file to be.
 *
 * @param path within the folder of requests, with {@code .hurl}; each part a name that files can
 *     have, no two alike
 * @param hurl its text, which reads
 * @param answers that were saved with it
 */
public record ImportedFile(String path, String hurl, List<Answer> answers) {
    /**
     * An answer that becomes an example of the request.
     *
     * @param name that a file can have; others may have it too
     * @param example secrets in it are covered
     */
    public record Answer(String name, Examples.Example example) {}

    public ImportedFile {
        answers = List.copyOf(answers);
    }

    /** Without answers. */
    public ImportedFile(String path, String hurl) {
        this(path, hurl, List.of());
    }
}
