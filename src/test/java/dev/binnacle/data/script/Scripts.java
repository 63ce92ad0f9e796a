package dev.binnacle.data.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The scripts of the test material. */
public final class Scripts {
    private Scripts() {}

    /** The text, unpacked. */
    public static String read(String file) {
        try (InputStream raw =
                        Objects.requireNonNull(
                                Scripts.class.getResourceAsStream("/material/db/" + file));
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
