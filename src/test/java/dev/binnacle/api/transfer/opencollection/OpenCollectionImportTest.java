package dev.binnacle.api.transfer.opencollection;

import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.format.Importers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One file or many: the same requests. */
class OpenCollectionImportTest {
    private static final String REQUEST =
            """
            info:
              name: List
              type: http
              seq: 1
              tags: [smoke]
            http:
              method: GET
              url: "{{base}}/orders?limit=10"
              params:
                - {name: limit, value: "10", type: query}
                - {name: off, value: "1", type: query, disabled: true}
              headers:
                - {name: Accept, value: application/json}
              auth: inherit
            runtime:
              assertions:
                - {expression: res.status, operator: eq, value: "200"}
                - {expression: res.body.a + 1, operator: eq, value: "2"}
              actions:
                - type: set-variable
                  phase: after-response
                  selector: {expression: "res.body[0].id", method: jsonq}
                  variable: {name: first, scope: runtime}
              scripts:
                - {type: tests, code: "test('t', () => { expect(res.body.n).to.equal(1); });"}
            settings: {timeout: 500}
            """;
    private static final String ROOT =
            """
            opencollection: 1.0.0
            info: {name: Shop}
            config:
              environments:
                - name: local
                  variables:
                    - {name: base, value: "http://localhost:8080"}
                    - {name: token, secret: true}
                    - {name: typed, value: {type: number, data: "5"}}
            request:
              auth: {type: bearer, token: "{{token}}"}
            """;

    @TempDir Path folder;

    private static void check(Imported imported) {
        String hurl = hurl(imported, "Shop/Orders/List.hurl");
        assertThat(hurl)
                .startsWith(
                        "# @name List\n"
                                + "# @tag smoke\n"
                                + "GET {{base}}/orders\n"
                                + "Accept: application/json\n")
                .contains("Authorization: Bearer {{token}}\n[Query]\nlimit: 10\n")
                .contains("max-time: 500ms\n")
                .contains("HTTP 200\n[Captures]\nfirst: jsonpath \"$[0].id\"\n")
                .contains("jsonpath \"$.n\" == 1\n");
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("base", "http://localhost:8080", "token", "", "typed", "5"));
        assertThat(imported.leftOut())
                .contains("Shop / Orders / List: the assertion res.body.a + 1 eq 2");
    }

    @Test
    void aBundledFileIsTaken() {
        String items =
                "items:\n  - info: {name: Orders, type: folder}\n    items:\n      -\n"
                        + REQUEST.indent(8);
        check(text("shop.yml", ROOT + items));
    }

    @Test
    void aFolderOfFilesIsTaken() throws IOException {
        Files.writeString(folder.resolve("opencollection.yml"), ROOT);
        Files.createDirectories(folder.resolve("orders"));
        Files.writeString(
                folder.resolve("orders/folder.yml"), "info: {name: Orders, type: folder}\n");
        Files.writeString(folder.resolve("orders/list.yml"), REQUEST);
        check(Importers.of(folder));
    }

    @Test
    void whatOtherWritersOfTheFormatSayOtherwiseIsTaken() throws IOException {
        Files.writeString(
                folder.resolve("collection.yml"),
                "opencollection: 1.0.0\ninfo: {name: Shop}\nrequest:\n  variables:\n"
                        + "    - {name: host, value: 'http://a', enabled: true}\n"
                        + "    - {name: old, value: x, enabled: false}\n"
                        + "    - {name: base, value: '{{host}}/v1'}\n");
        Files.writeString(
                folder.resolve("one.yml"),
                """
                info: {name: One}
                http:
                  method: GET
                  url: "{{place}}/one"
                  headers:
                    - {name: X-Off, value: a, enabled: false}
                  body: {mode: json, json: '{"a": 1}'}
                runtime:
                  auth: {type: bearer, token: "{{token}}"}
                  variables:
                    - {name: place, value: "{{base}}/in/{{area}}"}
                    - {name: area, value: north}
                  assertions:
                    - {expression: res.status, operator: equals, value: "200"}
                """);
        Imported imported = Importers.of(folder);
        assertThat(hurl(imported, "Shop/One.hurl"))
                .contains("GET {{base}}/in/{{area}}/one\nContent-Type: application/json\n")
                .contains("Authorization: Bearer {{token}}\n")
                .contains("variable: area=north\n")
                .endsWith("{\"a\": 1}\nHTTP 200\n");
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("host", "http://a", "base", "http://a/v1"));
        assertThat(imported.leftOut())
                .contains(
                        "Shop: the variable old is switched off",
                        "Shop / One: the header X-Off is switched off");
    }

    @Test
    void whatTheCollectionSaysHoldsInEachOfItsEnvironments() {
        Imported imported =
                text(
                        "x.yml",
                        """
                        opencollection: 1.0.0
                        info: {name: Shop}
                        request:
                          variables:
                            - {name: base, value: "{{host}}/v1"}
                            - {name: size, value: "5"}
                        config:
                          environments:
                            - {name: dev, variables: [{name: host, value: "http://a"}]}
                            - {name: live, variables: [{name: host, value: "http://b"}, {name: size, value: "9"}]}
                        """);
        assertThat(imported.environments())
                .extracting(each -> each.name() + each.values())
                .containsExactly(
                        "dev{base=http://a/v1, size=5, host=http://a}",
                        "live{base=http://b/v1, size=9, host=http://b}");
    }
}
