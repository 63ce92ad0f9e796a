package dev.binnacle.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.testing.Material;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What tests ask of an import. */
public final class Drafted {
    private Drafted() {}

    public static Imported material(String path) {
        return Importers.of(path, Material.text(path).getBytes(StandardCharsets.UTF_8));
    }

    public static Imported text(String name, String text) {
        return Importers.of(name, text);
    }

    /** The text of the file at that path. */
    public static String hurl(Imported imported, String path) {
        return imported.files().stream()
                .filter(file -> file.path().equals(path))
                .map(ImportedFile::hurl)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in " + paths(imported)));
    }

    public static List<String> paths(Imported imported) {
        return imported.files().stream().map(ImportedFile::path).toList();
    }

    public static List<Entry> entries(String hurl) {
        HurlReading read = HurlReading.of(hurl);
        assertThat(read).as(hurl).isInstanceOf(HurlFile.class);
        return ((HurlFile) read).entries();
    }

    /** The request as it would be sent. */
    public static Request request(Entry entry, Map<String, String> variables) {
        return new RequestResolver(Path.of(".")).resolve(entry.request(), Variables.of(variables));
    }

    public static String body(Request request) {
        return request.payload() instanceof Payload.Content content
                ? new String(content.bytes(), StandardCharsets.UTF_8)
                : "";
    }
}
