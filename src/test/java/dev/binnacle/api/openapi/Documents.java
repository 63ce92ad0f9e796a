package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Request;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import okhttp3.HttpUrl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Descriptions that nobody here wrote, and what every import of one must give. */
final class Documents {
    private Documents() {}

    static Path material() {
        try {
            return Path.of(Documents.class.getResource("/material/openapi").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All descriptions below a folder, in the order of their names. */
    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().matches(".*\\.(json|ya?ml)(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz")
                    ? new GZIPInputStream(in).readAllBytes()
                    : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Description read(String name) {
        return Description.read(bytes(material().resolve(name)), name);
    }

    static Imported imported(Path file) {
        return OpenApiImport.of(bytes(file), String.valueOf(file.getFileName()));
    }

    /** The request of a file, with the values of the first environment. */
    static Request request(ImportedFile file, Imported imported, Path folder) {
        return request(file, imported.environments().getFirst().values(), folder);
    }

    static Request request(ImportedFile file, Map<String, String> values, Path folder) {
        HurlReading reading = HurlReading.of(file.hurl());
        assertThat(reading).as(file.path() + "\n" + file.hurl()).isInstanceOf(HurlFile.class);
        HurlFile hurl = (HurlFile) reading;
        assertThat(hurl.entries()).as(file.path()).hasSize(1);
        return new RequestResolver(folder)
                .resolve(hurl.entries().getFirst().request(), Variables.of(values));
    }

    /** Every file reads, has all its variables and an address of its own. */
    static void callable(Imported imported, Path folder) {
        assertThat(imported.files())
                .extracting(each -> each.path().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates();
        for (ImportedFile file : imported.files()) {
            assertThat(file.path()).matches("[^/.][^/]*/[^/.][^/]*\\.hurl").doesNotContain("\\");
            Request request = request(file, imported, folder);
            assertThat(HttpUrl.parse(request.url()))
                    .as(file.path() + " " + request.url())
                    .isNotNull();
        }
    }
}
