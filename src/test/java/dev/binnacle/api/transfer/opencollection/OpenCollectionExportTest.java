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
        assertThat(export.leftOut()).isEmpty();
    }

    @Test
    void whatIsCheckedAndKeptComesBackAsItWas() {
        String checks =
                """
                GET http://a
                HTTP 200
                [Captures]
                id: jsonpath "$.items[0].id"
                [Asserts]
                header "content-type" contains "json"
                duration < 900
                jsonpath "$.items" count == 3
                jsonpath "$.items[0]['odd name']" == "it is"
                jsonpath "$.number" == "17"
                jsonpath "$.total" >= 1.5
                jsonpath "$.id" == {{wanted}}
                jsonpath "$.open" == true
                jsonpath "$.gone" not exists
                jsonpath "$.name" matches "^[A-Z]"
                jsonpath "$.tags" isList
                """;
        OpenCollectionExport export =
                OpenCollectionExport.of("Shop", List.of(new ImportedFile("a.hurl", checks)));
        assertThat(export.leftOut()).isEmpty();
        String again = text("shop.yml", export.yaml()).files().getFirst().hurl();
        assertThat(again.lines().filter(line -> !line.startsWith("#")).toList())
                .containsAll(checks.lines().toList());
    }

    @Test
    void whatJavaScriptCannotSayTheSameWayIsTold() {
        String checks =
                """
                GET http://a
                HTTP *
                [Captures]
                last: jsonpath "$.items[-1].id"
                [Asserts]
                jsonpath "$..id" count == 3
                xpath "//a" exists
                jsonpath "$.name" == "two\\nlines"
                body contains "x"
                """;
        OpenCollectionExport export =
                OpenCollectionExport.of("Shop", List.of(new ImportedFile("a.hurl", checks)));
        assertThat(export.leftOut())
                .containsExactly(
                        "a.hurl: the capture last: jsonpath \"$.items[-1].id\"",
                        "a.hurl: the check jsonpath \"$..id\" count == 3",
                        "a.hurl: the check xpath \"//a\" exists",
                        "a.hurl: the check jsonpath \"$.name\" == \"two\\nlines\"",
                        "a.hurl: the check body contains \"x\"");
    }
}
