package dev.binnacle.api.transfer;

import dev.binnacle.api.collection.Environment;

import java.util.List;

/**
 * What a file of another tool came to. Nothing is written yet.
 *
 * @param files in the order of the source
 * @param environments its sets of values; secrets among them are left empty and are in the list
 * @param descriptions of APIs, as they are: what answers are held against later
 * @param leftOut what has no place here, each with where it stood and why
 */
public record Imported(
        List<ImportedFile> files,
        List<Environment> environments,
        List<Described> descriptions,
        List<String> leftOut) {
    /**
     * The description of an API.
     *
     * @param name of its file, with its ending
     * @param replaces the file that it takes the place of; empty = none
     */
    public record Described(String name, String text, String replaces) {
        /** One that is kept beside all others. */
        public Described(String name, String text) {
            this(name, text, "");
        }
    }

    /** Without a description. */
    public Imported(
            List<ImportedFile> files, List<Environment> environments, List<String> leftOut) {
        this(files, environments, List.of(), leftOut);
    }

    public Imported {
        descriptions = List.copyOf(descriptions);
        files = List.copyOf(files);
        environments = List.copyOf(environments);
        leftOut = List.copyOf(leftOut);
    }
}
