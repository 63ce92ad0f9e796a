package dev.binnacle.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Files that nobody here wrote, from {@code src/test/resources/material}. */
public final class Material {
    private Material() {}

    /** The text of a file, unpacked if it is gzipped. */
    public static String text(String path) {
        try (InputStream file = Material.class.getResourceAsStream("/material/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no material " + path);
            }
            InputStream in = path.endsWith(".gz") ? new GZIPInputStream(file) : file;
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
