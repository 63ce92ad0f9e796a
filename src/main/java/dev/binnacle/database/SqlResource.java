package dev.binnacle.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the SQL files that ship with the program; enums name them. */
public final class SqlResource {
    private SqlResource() {}

    /**
     * The text of a file, without the newline at its end.
     *
     * @param path such as {@code /sql/h2/access-roles.sql}
     */
    public static String read(String path) {
        try (InputStream in = SqlResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }
}
