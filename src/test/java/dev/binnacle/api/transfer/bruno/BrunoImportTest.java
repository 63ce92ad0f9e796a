package dev.binnacle.api.transfer.bruno;

import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.material;
import static dev.binnacle.api.transfer.Drafted.paths;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bruno's files, with what its own reader makes of them. */
class BrunoImportTest {
    private static final Map<String, String> COLLECTION =
            new LinkedHashMap<>(
                    Map.of(
                            "bruno.json",
                            "{\"version\": \"1\", \"name\": \"Shop\", \"type\": \"collection\"}",
                            "collection.bru",
                            "headers {\n  X-All: yes\n}\n\nauth {\n  mode: bearer\n}\n\n"
                                    + "auth:bearer {\n  token: {{token}}\n}\n",
                            "orders/folder.bru",
                            "meta {\n  name: Orders of people\n  seq: 2\n}\n\nheaders {\n  X-All:"
                                    + " inner\n}\n",
                            "orders/list.bru",
                            "meta {\n  name: List: all\n  type: http\n  seq: 2\n}\n\n"
                                    + "get {\n  url: {{base}}/orders/:id?limit=1\n  body: none\n"
                                    + "  auth: inherit\n}\n\n"
                                    + "params:query {\n  limit: 10\n  ~off: 1\n}\n\n"
                                    + "params:path {\n  id: 7\n}\n\n"
                                    + "assert {\n  res.status: eq 200\n  res.body.items: isArray\n"
                                    + "  res.body.items.length: gt 2\n  ~res.body.x: eq 1\n"
                                    + "  res.body.name: contains \"Kiel\"\n}\n\n"
                                    + "vars:post-response {\n  first: res.body.items[0].id\n}\n",
                            "orders/broken.bru",
                            "meta {\n  name: broken\n",
                            "environments/local.bru",
                            "vars {\n  base: http://localhost:8080\n}\n"
                                    + "vars:secret [\n  token,\n  ~old\n]\n",
                            "README.md",
                            "nothing"));

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complex-with-auth",
                "form-data-complex",
                "oauth2-examples",
                "multiple-examples-variations"
            })
    void fieldsAreReadAsBrunoReadsThem(String name) {
        BruFile file = BruFile.of(name, Material.text("bruno/" + name + ".bru"));
        JsonNode wanted = JsonMapper.shared().readTree(Material.text("bruno/" + name + ".json"));
        assertThat(file.get("meta", "name")).isEqualTo(wanted.path("meta").path("name").asString());
        String method = wanted.path("http").path("method").asString();
        assertThat(file.get(method, "url")).isEqualTo(wanted.path("http").path("url").asString());
        assertThat(file.fields("headers").stream().map(BruBlock.Field::value).toList())
                .isEqualTo(
                        wanted.path("headers").values().stream()
                                .map(each -> each.path("value").asString())
                                .toList());
        assertThat(file.text("body:json")).isEqualTo(wanted.path("body").path("json").asString(""));
        assertThat(file.text("script:pre-request"))
                .isEqualTo(wanted.path("script").path("req").asString(""));
        assertThat(file.text("docs")).isEqualTo(wanted.path("docs").asString(""));
    }

    @Test
    void aRequestByItselfIsTaken() {
        Imported imported = material("bruno/complex-with-auth.bru");
        assertThat(hurl(imported, "Complex API with Auth.hurl"))
                .contains("Authorization: Bearer {{token}}\n")
                .contains("[Query]\ninclude: details\n")
                .contains("HTTP 201\n");
        assertThat(imported.toString())
                .doesNotContain("dozjgNryP4J3jVmNHluKJe2vncyz4h4SH6FSS7YOKIx");
    }

    private static void checkCollection(Imported imported) {
        String hurl = hurl(imported, "Shop/Orders of people/List- all.hurl");
        assertThat(hurl)
                .contains("GET {{base}}/orders/{{id}}\nX-All: inner\n")
                .contains("Authorization: Bearer {{token}}\n")
                .contains("[Query]\nlimit: 10\n")
                .contains("variable: id=7\n")
                .contains("HTTP 200\n[Captures]\nfirst: jsonpath \"$.items[0].id\"\n")
                .contains("jsonpath \"$.items\" isList\n")
                .contains("jsonpath \"$.items\" count > 2\n")
                .contains("jsonpath \"$.name\" contains \"Kiel\"\n");
        assertThat(imported.environments().getFirst().name()).isEqualTo("local");
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("base", "http://localhost:8080", "token", ""));
        assertThat(imported.leftOut())
                .anyMatch(line ->
                        line.startsWith("orders/broken.bru: ")
                                && line.contains("line 1")
                                && line.contains("the block meta has no end"))
                .anyMatch(line -> line.contains("the assertion res.body.x eq 1 is switched off"));
        assertThat(paths(imported)).hasSize(1);
    }

    @Test
    void aFolderIsTakenWithWhatItsFoldersSay() throws IOException {
        for (Map.Entry<String, String> file : COLLECTION.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        checkCollection(Importers.of(folder));
    }

    @Test
    void aZipIsTakenLikeItsFolder() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : COLLECTION.entrySet()) {
                zip.putNextEntry(new ZipEntry("shop/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Imported imported = Importers.of("shop.zip", bytes.toByteArray());
        assertThat(paths(imported)).containsExactly("Shop/Orders of people/List- all.hurl");
        assertThat(imported.environments()).hasSize(1);
    }

    @Test
    void theExportInOneFileIsTakenLikeAFolder() {
        Imported imported =
                text(
                        "shop.json",
                        """
                        {"name": "Shop", "version": "1", "items": [
                          {"type": "folder", "name": "Orders",
                           "root": {"request": {"headers": [{"name": "X-All", "value": "yes", "enabled": true}],
                             "auth": {"mode": "bearer", "bearer": {"token": "{{token}}"}},
                             "tests": "test('ok', () => { expect(res.status).to.equal(200); });"}},
                           "items": [{"type": "http", "name": "List", "seq": 1, "tags": ["smoke"], "request": {
                             "url": "{{base}}/orders/:id?limit=1", "method": "POST",
                             "params": [{"name": "limit", "value": "10", "type": "query", "enabled": true},
                                        {"name": "off", "value": "1", "type": "query", "enabled": false},
                                        {"name": "id", "value": "7", "type": "path", "enabled": true}],
                             "headers": [],
                             "body": {"mode": "formUrlEncoded",
                                      "formUrlEncoded": [{"name": "a", "value": "b", "enabled": true}]},
                             "auth": {"mode": "inherit"},
                             "assertions": [{"name": "res.body.name", "value": "pong", "enabled": true},
                                            {"name": "res.body", "value": "neq Gone", "enabled": true},
                                            {"name": "res.body.x", "value": "eq undefined", "enabled": true}],
                             "vars": {"req": [{"name": "v", "value": "1", "enabled": true}],
                                      "res": [{"name": "first", "value": "res('items[0].id')", "enabled": true}]}}}]},
                          {"type": "grpc", "name": "Call"}],
                         "environments": [{"name": "local", "variables": [
                           {"name": "host", "value": "http://a", "enabled": true},
                           {"name": "base", "value": "{{host}}/v1", "enabled": true},
                           {"name": "token", "value": "", "enabled": true, "secret": true}]}]}
                        """);
        assertThat(hurl(imported, "Shop/Orders/List.hurl"))
                .isEqualTo(
                        """
                        # @name List
                        # @tag smoke
                        POST {{base}}/orders/{{id}}
                        X-All: yes
                        Authorization: Bearer {{token}}
                        [Query]
                        limit: 10
                        [Form]
                        a: b
                        [Options]
                        variable: id=7
                        variable: v=1
                        location: true
                        HTTP 200
                        [Captures]
                        first: jsonpath "$.items[0].id"
                        [Asserts]
                        jsonpath "$.name" == "pong"
                        body != "Gone"
                        jsonpath "$.x" not exists
                        """);
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("host", "http://a", "base", "http://a/v1", "token", ""));
        assertThat(imported.leftOut())
                .contains("Shop / Call: it is of the kind grpc, not HTTP")
                .anyMatch(line -> line.contains("the parameter off is switched off"));
    }

    @Test
    void tagsMayStandOnLinesOfTheirOwn() {
        Imported imported =
                text(
                        "x.bru",
                        "meta {\n  name: x\n  tags: [\n    smoke\n    nightly\n  ]\n}\n\n"
                                + "get {\n  url: http://a\n}\n");
        assertThat(hurl(imported, "x.hurl"))
                .startsWith("# @name x\n# @tag smoke\n# @tag nightly\n");
    }

    @Test
    void whatIsSaidOfALineIsNoLineAndNothingIsLostUntold() {
        Imported imported =
                text(
                        "x.bru",
                        """
                        post {
                          url: http://a/{{v}}
                          body: avro
                        }

                        headers {
                          @description('''one line''')
                          X-One: 1
                          @description('''
                            see: this
                            and: that
                          ''')
                          X-Two: 2
                        }

                        vars:pre-request {
                          @number
                          n: 5
                          @v: 6
                        }

                        script:hooks {
                          bru.hooks.onAfterResponse(() => {});
                        }
                        """);
        assertThat(hurl(imported, "x.hurl"))
                .isEqualTo(
                        "# @name x\nPOST http://a/{{v}}\nX-One: 1\nX-Two: 2\n[Options]\n"
                                + "variable: n=5\nvariable: v=6\n");
        assertThat(imported.leftOut())
                .contains("x: the body of kind avro")
                .anyMatch(line -> line.startsWith("x: its hooks script (1 lines) is not run"));
        Imported file =
                text(
                        "y.bru",
                        "post {\n  url: http://a\n  body: binaryFile\n}\n\nbody:binary-file {\n"
                                + "  file: @file(a/b.json)\n}\n");
        assertThat(hurl(file, "y.hurl")).endsWith("file,b.json;\n");
    }
}
