package dev.binnacle.api.transfer;

/**
 * A request file to be.
 *
 * @param path within the folder of requests, with {@code .hurl}; each part a name that files can
 *     have, no two alike
 * @param hurl its text, which reads
 */
public record ImportedFile(String path, String hurl) {}
