package dev.binnacle.api.transfer.insomnia;

import static dev.binnacle.api.transfer.Drafted.body;
import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.paths;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.transfer.Imported;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Exports of both versions give the same requests. */
class InsomniaImportTest {
    private static final String FOUR =
            """
            {"_type": "export", "__export_format": 4, "resources": [
             {"_id": "wrk_1", "_type": "workspace", "name": "Shop", "parentId": null},
             {"_id": "env_1", "_type": "environment", "name": "Base", "parentId": "wrk_1",
              "data": {"base_url": "http://localhost:8080", "deep": {"key": "k"}}},
             {"_id": "fld_1", "_type": "request_group", "name": "Orders", "parentId": "wrk_1"},
             {"_id": "req_2", "_type": "request", "name": "Create", "parentId": "fld_1", "method": "POST",
              "metaSortKey": 2, "url": "{{ _.base_url }}/orders",
              "body": {"mimeType": "application/json", "text": "{\\"id\\": \\"{% uuid 'v4' %}\\", \\"k\\": \\"{{ _.deep.key }}\\"}"},
              "authentication": {"type": "basic", "username": "anna", "password": "s3cr3t"},
              "afterResponseScript": "const jsonData = insomnia.response.json();\\ninsomnia.environment.set('id', jsonData.id);\\nconsole.log(1);"},
             {"_id": "req_1", "_type": "request", "name": "List", "parentId": "fld_1", "method": "GET",
              "metaSortKey": 1, "url": "{{ _.base_url }}/orders/:id",
              "pathParameters": [{"name": "id", "value": "7"}],
              "parameters": [{"name": "limit", "value": "10"}, {"name": "off", "value": "1", "disabled": true}],
              "headers": [{"name": "X-Token", "value": "{% response 'body', 'req_2', 'b64::JC5pZA==::46b', 'never' %}"}]},
             {"_id": "ws_1", "_type": "websocket_request", "name": "Live", "parentId": "wrk_1", "url": "ws://x"}]}
            """;
    private static final String FIVE =
            """
            type: collection.insomnia.rest/5.0
            name: Shop
            collection:
              - name: Orders
                children:
                  - name: Create
                    method: POST
                    url: "{{ _.base_url }}/orders"
                    meta:
                      id: req_2
                      sortKey: 2
                    body:
                      mimeType: application/json
                      text: |-
                        {"id": "{% uuid 'v4' %}", "k": "{{ _.deep.key }}"}
                    authentication:
                      type: basic
                      username: anna
                      password: s3cr3t
                    scripts:
                      afterResponse: |-
                        const jsonData = insomnia.response.json();
                        insomnia.environment.set('id', jsonData.id);
                        console.log(1);
                  - name: List
                    method: GET
                    url: "{{ _.base_url }}/orders/:id"
                    meta:
                      sortKey: 1
                    pathParameters:
                      - name: id
                        value: "7"
                    parameters:
                      - name: limit
                        value: "10"
                      - name: off
                        value: "1"
                        disabled: true
                    headers:
                      - name: X-Token
                        value: "{% response 'body', 'req_2', 'b64::JC5pZA==::46b', 'never' %}"
              - name: Live
                url: ws://x
            environments:
              name: Base
              data:
                base_url: http://localhost:8080
                deep:
                  key: k
            """;

    @Test
    void bothVersionsGiveTheSame() {
        Imported four = text("four.json", FOUR);
        Imported five = text("five.yaml", FIVE);
        assertThat(five.files()).isEqualTo(four.files());
        assertThat(five.environments()).isEqualTo(four.environments());
        assertThat(paths(four)).containsExactly("Shop/Orders/List.hurl", "Shop/Orders/Create.hurl");
        assertThat(four.environments().getFirst().values())
                .isEqualTo(Map.of("base_url", "http://localhost:8080", "deep_key", "k"));
    }

    @Test
    void requestsSayWhatTheySaidThere() {
        Imported imported = text("four.json", FOUR);
        String create = hurl(imported, "Shop/Orders/Create.hurl");
        var sent =
                request(
                        entries(create).getFirst(),
                        Map.of("base_url", "http://a", "deep_key", "k", "password", "p"));
        assertThat(sent.url()).isEqualTo("http://a/orders");
        assertThat(body(sent)).matches("\\{\"id\": \"[0-9a-f-]{36}\", \"k\": \"k\"}");
        assertThat(create)
                .contains("[Captures]\nid: jsonpath \"$.id\"\nCreate_id: jsonpath \"$.id\"\n");
        assertThat(hurl(imported, "Shop/Orders/List.hurl"))
                .contains(
                        "GET {{base_url}}/orders/{{id}}\n"
                                + "X-Token: {{Create_id}}\n"
                                + "[Query]\n"
                                + "limit: 10\n")
                .contains("variable: id=7\n");
        assertThat(imported.toString()).doesNotContain("s3cr3t");
        assertThat(imported.leftOut())
                .anyMatch(line -> line.contains("the parameter off is switched off"))
                .anyMatch(line ->
                        line.contains(
                                "{{Create_id}} is $.id in the body of the answer of Create: send"
                                        + " that first"))
                .anyMatch(line -> line.contains("console.log(1)"))
                .anyMatch(line -> line.contains("Live"));
    }

    @Test
    void foldersAndBaseEnvironmentsSpeakForWhatIsInThem() {
        Imported imported =
                text(
                        "five.yaml",
                        """
                        type: collection.insomnia.rest/5.0
                        name: Shop
                        collection:
                          - name: Orders
                            environment:
                              size: 5
                              url: "{{ _.host }}/x"
                            headers:
                              - name: X-All
                                value: "{{ _.host }}"
                            authentication:
                              type: apikey
                              key: session
                              value: "{{ _.key }}"
                              addTo: cookie
                            children:
                              - name: List
                                method: GET
                                url: "{{ _.url }}/orders?size={{ _.size }}"
                        environments:
                          name: Base
                          data:
                            host: a
                            base: "http://{{ _.host }}/v1"
                            token: "{% response 'body', 'req_9', 'b64::JC50::46b' %}"
                          subEnvironments:
                            - name: Live
                              data:
                                host: b
                        """);
        assertThat(hurl(imported, "Shop/Orders/List.hurl"))
                .contains("GET {{host}}/x/orders?size={{size}}\nX-All: {{host}}\n")
                .contains("[Cookies]\nsession: {{key}}\n")
                .contains("variable: size=5\n");
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("host", "a", "base", "http://a/v1", "token", ""));
        assertThat(imported.environments().getLast().values())
                .isEqualTo(Map.of("host", "b", "base", "http://b/v1", "token", ""));
        assertThat(imported.leftOut())
                .containsExactly(
                        "Base: the value of token is empty: it was $.t in the body of the answer of"
                                + " req_9",
                        "Live: the value of token is empty: it was $.t in the body of the answer of"
                                + " req_9");
    }

    @Test
    void anExportInYamlIsRead() {
        String yaml =
                "_type: export\n__export_format: 4\nresources:\n  - _id: r\n    _type: request\n"
                        + "    name: One\n    url: http://a\n    method: GET\n";
        assertThat(paths(text("x.yaml", yaml))).containsExactly("x/One.hurl");
    }

    @Test
    void whatIsNoRequestIsToldToo() {
        Imported imported =
                text(
                        "x.json",
                        """
                        {"_type": "export", "resources": [
                          {"_id": "w", "_type": "workspace", "name": "Shop"},
                          {"_id": "r", "_type": "request", "parentId": "w", "name": "One", "url": "localhost:1/a"},
                          {"_id": "j", "_type": "cookie_jar", "cookies": [{"key": "a"}]},
                          {"_id": "s", "_type": "api_spec", "contents": "openapi: 3.0.0"},
                          {"_id": "t", "_type": "unit_test_suite"}]}
                        """);
        assertThat(hurl(imported, "Shop/One.hurl")).endsWith("GET http://localhost:1/a\n");
        assertThat(imported.leftOut())
                .containsExactly(
                        "x: the cookies in its jar: 1",
                        "x: the API description in it: export and import it by itself",
                        "x: its test suites, which are scripts");
    }

    @Test
    void aLongParameterComesWhole() {
        String token = "x".repeat(50_000);
        String export =
                """
                {"_type": "export", "__export_format": 4, "resources": [{"_type": "request",
                 "_id": "req_1", "name": "r", "method": "GET", "url": "http://a",
                 "parameters": [{"name": "q", "value": "%s"}]}]}
                """;

        assertThat(hurl(text("a.json", export.formatted(token)), "a/r.hurl")).contains(token);
    }
}
