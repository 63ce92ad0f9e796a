package dev.binnacle.api.hurl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Hurl's own test files. */
final class HurlMaterial {
    private HurlMaterial() {}

    static Path folder() {
        try {
            return Path.of(HurlMaterial.class.getResource("/material/hurl").toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static List<Path> files(String kind) {
        try (Stream<Path> found = Files.list(folder().resolve(kind))) {
            return found.filter(file -> file.toString().endsWith(".hurl")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
