package dev.binnacle.api.transfer.opencollection;

import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What is exported is, imported again, the same requests. */
class OpenCollectionExportTest {
    private static final List<ImportedFile> FILES =
            List.of(
                    new ImportedFile("a.hurl", "GET {{base}}/a?x=1\nX-A: it's #1\nHTTP 200\n"),
                    new ImportedFile(
                            "in/b.hurl",
                            "POST http://b\n"
                                    + "[Query]\n"
                                    + "q: a b&\n"
                                    + "[Form]\n"
                                    + "f: ü=\n\n"
                                    + "PUT http://c\n"
                                    + "[BasicAuth]\n"
                                    + "anna: {{pw}}\n"
                                    + "{\"a\": \"{{x}}\"}\n"),
                    new ImportedFile(
                            "in/deep/c.hurl",
                            "POST http://d\n"
                                    + "`one\\nline: - \\{\\{`\n"
                                    + "HTTP *\n"
                                    + "[Asserts]\n"
                                    + "status < 300\n"));
    private static final Map<String, String> VALUES =
            Map.of("base", "http://a", "pw", "p", "x", "y");

    private static List<String> sent(List<ImportedFile> files) {
        return files.stream()
                .flatMap(file -> entries(file.hurl()).stream())
                .map(entry -> told(request(entry, VALUES)))
                .toList();
    }

    private static String told(Request request) {
        String body =
                request.payload() instanceof Payload.Content content
                        ? new String(content.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        : "";
        return request.method()
                + " "
                + request.url()
                + request.headers().stream().filter(each -> !each.is("Content-Type")).toList()
                + body;
    }

    @Test
    void importedAgainTheyAreTheSameRequests() {
        OpenCollectionExport export = OpenCollectionExport.of("Shop", FILES);
        Imported again = text("shop.yml", export.yaml());
        assertThat(sent(again.files())).isEqualTo(sent(FILES));
        assertThat(again.files().stream().map(ImportedFile::path))
                .containsExactly(
                        "Shop/a.hurl", "Shop/in/b.hurl", "Shop/in/b 2.hurl", "Shop/in/deep/c.hurl");
        assertThat(again.files().getFirst().hurl()).contains("HTTP 200\n");
        assertThat(export.leftOut()).containsExactly("in/deep/c.hurl: its section Asserts");
    }
}
