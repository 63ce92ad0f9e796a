package dev.binnacle.api.transfer.format;

import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.paths;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Formats are told apart by what is in a file, and bad files are refused with their place. */
class ImportersTest {
    @TempDir Path folder;

    private static void refused(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> Importers.of(name, bytes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().text()).contains(words));
    }

    private static void refused(String name, String text, String... words) {
        refused(name, text.getBytes(StandardCharsets.UTF_8), words);
    }

    @Test
    void theNameOfAFileSaysNothingOfItsFormat() {
        String har =
                "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\":"
                        + " \"http://a\"}}]}}";
        assertThat(hurl(text("x.bru", har), "x.hurl")).isEqualTo("GET http://a\n");
        assertThat(hurl(text("x.json", "curl -X PUT http://a"), "x.hurl"))
                .isEqualTo("PUT http://a\n");
        assertThat(hurl(text("x.txt", "get {\n  url: http://a\n}\n"), "x.hurl"))
                .contains("GET http://a\n");
        String hurl = "# mine\nGET http://a\n\nHTTP 200 # well\n";
        assertThat(hurl(text("x.har", hurl), "x.hurl")).isEqualTo(hurl);
        assertThat(hurl(text("x", "{{base}}/a\nX: 1\n\na=1"), "x.hurl"))
                .isEqualTo("GET {{base}}/a\nX: 1\n`a=1`\n");
    }

    @Test
    void aZipInAZipOrAFolderIsToldAndNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("deep/inner.zip"));
            zip.write(1);
        }
        Files.writeString(folder.resolve("Inner.ZIP"), "PK");

        assertThat(Importers.of("outer.zip", bytes.toByteArray()).leftOut())
                .anyMatch(each -> each.toString().contains("inner.zip"));
        assertThat(Importers.of(folder).leftOut())
                .anyMatch(each -> each.toString().contains("Inner.ZIP"));
    }

    @Test
    void aDescriptionOfAnApiGivesItsOperations() {
        String yaml =
                "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n"
                        + "      operationId: readA\n      responses: {'200': {description: d}}\n";
        assertThat(text("x.har", yaml).files()).hasSize(1);
        assertThat(text("x.har", yaml).files().getFirst().hurl()).contains("GET {{base}}/a");
    }

    @Test
    void otherEncodingsAreReadOrRefused() {
        byte[] wide = "\uFEFFGET http://a/ü\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Importers.of("w.hurl", wide).files().getFirst().hurl())
                .isEqualTo("GET http://a/ü\n");
        refused("l.hurl", "GET http://a/ü".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        refused("b.bin", new byte[] {'G', 0, 1}, "no text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json|{\"info\": {},¶ \"item\": [}|line 2, column",
                "a.yml|opencollection: 1.0.0¶info: [a|YAML",
                "a.bru|meta {¶  name: x|the block meta has no end",
                "a.hurl|GET http://a¶[Nothing]|line",
                "a.txt|Dear all|Expected is one of: OpenAPI, HAR, Postman",
                "a.json|{\"a\": 1}|of no kind",
                "a.json|[]|of no kind",
                "a.yml|opencollection: *x|Nothing before it is called &x"
            })
    void brokenFilesAreToldWithTheirPlace(String name, String text, String words) {
        refused(name, text.replace("¶", "\n"), words);
    }

    @Test
    void depthIsBounded() {
        refused("d.json", "{\"item\": " + "[".repeat(100_000), "nest");
        refused("d.yml", "opencollection: " + "[".repeat(100_000), "nested more than");
        String raw = "[".repeat(50_000) + "]".repeat(50_000);
        Imported deep =
                text(
                        "d.json",
                        "{\"info\": {\"name\": \"d\"}, \"item\": [{\"name\": \"r\", \"request\":"
                                + " {\"method\": \"POST\", \"url\": \"http://a\", \"body\":"
                                + " {\"mode\": \"raw\", \"raw\": \""
                                + raw
                                + "\"}}}]}");
        assertThat(deep.files()).hasSize(1);
        var folders = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            folders.append("{\"name\": \"a folder with a name\", \"item\": [");
        }
        String requests = "{\"name\": \"r\", \"request\": \"http://a\"}";
        Imported nested =
                text(
                        "f.json",
                        "{\"info\": {\"name\": \"d\"}, \"item\": ["
                                + folders
                                + requests
                                + "]}".repeat(200)
                                + "]}");
        new RequestFolder(folder)
                .create(paths(nested).getFirst(), nested.files().getFirst().hurl());
    }

    @Test
    void sharedPartsOfYamlDoNotMultiply() {
        var bomb =
                new StringBuilder("opencollection: 1.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(9))
                    .append("x]\n");
        }
        refused("b.yml", bomb.toString(), "10000000 values");
    }

    @Test
    void sizeIsBounded() throws IOException {
        refused("big.txt", new byte[(64 << 20) + 1], "64 MB");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.bru"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        refused("bomb.zip", bytes.toByteArray(), "Unpacked");
        var items = new StringBuilder();
        for (int i = 0; i < 10_050; i++) {
            items.append(i == 0 ? "" : ",").append("{\"name\": \"r\", \"request\": \"http://a\"}");
        }
        Imported many = text("m.json", "{\"info\": {\"name\": \"m\"}, \"item\": [" + items + "]}");
        assertThat(many.files()).hasSize(10_000);
        assertThat(paths(many)).doesNotHaveDuplicates();
        assertThat(many.leftOut()).anyMatch(line -> line.startsWith("50 more requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.bru", "/a.bru", "x/../../a.bru", "C:/a.bru", "..\\a.bru"})
    void entriesThatLeaveTheFolderAreRefused(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("get {\n  url: http://a\n}\n".getBytes(StandardCharsets.UTF_8));
        }
        refused("z.zip", bytes.toByteArray(), "outside of the folder");
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        Path outside =
                Files.writeString(folder.resolve("outside.bru"), "get {\n  url: http://a\n}\n");
        Path inside = Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(inside.resolve("link.bru"), outside);
        Files.writeString(inside.resolve("own.bru"), "get {\n  url: http://b\n}\n");
        assertThat(paths(Importers.of(inside))).containsExactly("in/own.hurl");
    }

    @Test
    void everyNameBecomesOneThatFilesCanHave() {
        String item = "{\"name\": \"%s\", \"request\": \"http://a\"}";
        String items =
                String.join(
                        ",",
                        item.formatted("../../etc/passwd"),
                        item.formatted("a:b*c?\\\\ \\u0000 "),
                        item.formatted("...."),
                        item.formatted("LOGIN"),
                        item.formatted("login"),
                        item.formatted("\\u202ex".repeat(300)),
                        "{\"name\": \"x.hurl\", \"item\": [" + item.formatted("in") + "]}",
                        item.formatted("x"));
        Imported imported =
                text("n.json", "{\"info\": {\"name\": \"/n\"}, \"item\": [" + items + "]}");
        var requests = new RequestFolder(folder);
        imported.files().forEach(file -> requests.create(file.path(), file.hurl()));
        assertThat(paths(imported)).contains("-n/LOGIN.hurl", "-n/login 2.hurl", "-n/unnamed.hurl");
        assertThat(requests.list().children()).hasSize(1);
    }

    @Test
    void whatHurlCannotSayIsKeptAsAComment() {
        Imported imported =
                text(
                        "c.json",
                        """
                        {"info": {"name": "c"}, "item": [
                          {"name": "odd", "request": {"method": "M-SEARCH", "url": "http://a"}},
                          {"name": "none", "request": {"method": "POST", "body": {"mode": "raw", "raw": "x"}}},
                          {"name": "ws", "request": {"url": "wss://a/b"}}]}
                        """);
        assertThat(hurl(imported, "c/odd.hurl")).isEqualTo("# # @name odd\n# M-SEARCH http://a\n");
        assertThat(hurl(imported, "c/none.hurl")).contains("# `x`\n");
        assertThat(hurl(imported, "c/ws.hurl")).contains("# GET wss://a/b\n");
        assertThat(imported.leftOut()).hasSize(3);
    }

    @Test
    void aFileMayBeginWithManyComments() {
        String file = "# a line\n".repeat(20_000) + "GET http://a\n";

        assertThat(Importers.of("a.http", file).files()).hasSize(1);
    }
}
