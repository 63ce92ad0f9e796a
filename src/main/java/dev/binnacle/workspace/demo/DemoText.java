package dev.binnacle.workspace.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo's words and scripts, from {@code /demo} on the class path. */
final class DemoText {
    private DemoText() {}

    static String read(String name) {
        try (InputStream in = DemoText.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No /demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every line that is not a comment, split at {@code |}. */
    static List<String[]> table(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** The lines below {@code [section]}. */
    static List<String> section(String name, String section) {
        return read(name)
                .lines()
                .dropWhile(line -> !line.equals("[" + section + "]"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
