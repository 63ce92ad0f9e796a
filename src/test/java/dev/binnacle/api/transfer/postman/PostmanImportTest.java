package dev.binnacle.api.transfer.postman;

import static dev.binnacle.api.transfer.Drafted.body;
import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.material;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Header;
import dev.binnacle.api.Request;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.base.Progress;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collections of others become requests that say the same. */
class PostmanImportTest {
    private static final Map<String, String> VALUES =
            Map.of(
                    "APIURL", "http://api.test/api",
                    "baseUrl", "http://api.test",
                    "USERNAME", "anna",
                    "EMAIL", "anna@example.com",
                    "PASSWORD", "p",
                    "token", "t",
                    "slug", "s",
                    "commentId", "7",
                    "ownerId", "1",
                    "petId", "2");

    @TempDir Path folder;

    private static void collect(JsonNode items, List<JsonNode> requests) {
        for (JsonNode item : items.values()) {
            if (item.has("item")) {
                collect(item.path("item"), requests);
            } else {
                requests.add(item.path("request"));
            }
        }
    }

    private static String filled(String text) {
        String now = text;
        for (Map.Entry<String, String> each : VALUES.entrySet()) {
            now = now.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postman/Conduit.postman_collection.json",
                "postman/petclinic-nonregressiontests.postman_collection.json"
            })
    void everyRequestIsSentAsTheSourceSays(String file) {
        List<JsonNode> sources = new ArrayList<>();
        collect(JsonMapper.shared().readTree(Material.text(file)).path("item"), sources);
        Imported imported = material(file);
        assertThat(imported.files()).hasSameSizeAs(sources);
        for (int i = 0; i < sources.size(); i++) {
            JsonNode source = sources.get(i);
            Entry entry = entries(imported.files().get(i).hurl()).getFirst();
            Request request = request(entry, VALUES);
            assertThat(request.method()).isEqualTo(source.path("method").asString());
            assertThat(request.url())
                    .isEqualTo(
                            filled(source.path("url").path("raw").asString())
                                    .replaceFirst("\\?=$", ""));
            assertThat(request.headers())
                    .containsExactlyElementsOf(
                            source.path("header").values().stream()
                                    .filter(each -> !each.path("disabled").asBoolean(false))
                                    .map(each ->
                                            new Header(
                                                    each.path("key").asString(),
                                                    filled(each.path("value").asString())))
                                    .toList());
            assertThat(body(request))
                    .isEqualTo(filled(source.path("body").path("raw").asString("")));
        }
    }

    @Test
    void whatTheSourceChecksIsCheckedAndWhatItKeepsIsCaptured() {
        Imported imported =
                material("postman/petclinic-nonregressiontests.postman_collection.json");
        String hurl =
                hurl(
                        imported,
                        "Petclinic - Non Regression Tests/01 - First Visit/Register a Owner.hurl");
        assertThat(hurl)
                .contains("HTTP 201\n")
                .contains("ownerId: jsonpath \"$.id\"\n")
                .contains("jsonpath \"$.firstName\" == \"Anna Luísa\"\n");
        assertThat(imported.environments().getFirst().values())
                .containsEntry("baseUrl", "http://localhost:9966/petclinic");
        assertThat(imported.files().getFirst().answers())
                .hasSize(3)
                .first()
                .satisfies(answer ->
                        assertThat(answer.example().head()).startsWith("HTTP 201 Created\n"));
        Imported conduit = material("postman/Conduit.postman_collection.json");
        assertThat(hurl(conduit, "Conduit/Auth/Login and Remember Token.hurl"))
                .contains("token: jsonpath \"$.user.token\"\n");
    }

    @Test
    void authenticationIsInheritedAndItsSecretsAreNotCopied() {
        Imported imported =
                text(
                        "shop.json",
                        """
                        {"info": {"name": "Shop"},
                         "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "s3cr3t"}]},
                         "variable": [{"key": "base url", "value": "http://a"},
                                      {"key": "key", "value": "hidden", "type": "secret"},
                                      {"key": "old_password", "value": "plain"}],
                         "item": [
                          {"name": "inherits", "request": {"url": "{{base url}}/a"}},
                          {"name": "none", "request": {"url": "b.test/c", "auth": {"type": "noauth"}}},
                          {"name": "in", "item": [{"name": "own", "request": {"url": "http://b",
                            "auth": {"type": "basic", "basic": {"username": "anna", "password": "{{pw}}"}}}}]},
                          {"name": "key", "request": {"url": "http://b", "auth": {"type": "apikey",
                            "apikey": [{"key": "key", "value": "k"}, {"key": "value", "value": "v1"},
                                       {"key": "in", "value": "query"}]}}}]}
                        """);
        assertThat(hurl(imported, "Shop/inherits.hurl"))
                .contains("GET {{base_url}}/a\nAuthorization: Bearer {{token}}\n");
        assertThat(hurl(imported, "Shop/none.hurl")).endsWith("GET http://b.test/c\n");
        assertThat(hurl(imported, "Shop/in/own.hurl")).contains("[BasicAuth]\nanna: {{pw}}\n");
        assertThat(hurl(imported, "Shop/key.hurl")).contains("[Query]\nk: {{api_key}}\n");
        assertThat(imported.toString()).doesNotContain("s3cr3t", "hidden", "v1");
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("base_url", "http://a", "key", "", "old_password", "plain"));
        assertThat(imported.leftOut())
                .contains(
                        "Shop / inherits: a secret was not copied: {{token}} needs a value",
                        "Shop: the value of key is a secret; it needs a value",
                        "Shop: secrets stand in it as in the source: old_password");
    }

    @Test
    void bodiesAndPathVariablesOfEveryKindAreSent() {
        Imported imported =
                text(
                        "bodies.json",
                        """
                        {"info": {"name": "B"}, "item": [
                         {"name": "form", "request": {"method": "POST", "url": "http://a",
                          "body": {"mode": "urlencoded", "urlencoded": [{"key": "a b", "value": "ü&="},
                            {"key": "off", "value": "1", "disabled": true}]}}},
                         {"name": "parts", "request": {"method": "POST", "url": "http://a",
                          "body": {"mode": "formdata", "formdata": [{"key": "n", "value": "v"},
                            {"key": "f", "type": "file", "src": "/pictures/my file.png"}]}}},
                         {"name": "query", "request": {"method": "POST", "url": "http://a/graphql",
                          "body": {"mode": "graphql", "graphql": {"query": "{ a }", "variables": "{\\"n\\": 1}"}}}},
                         {"name": "path", "request": {"url": {"raw": "http://a/:id/:other/x?q=a%20b&r=1,2",
                          "query": [{"key": "q", "value": "a%20b"}, {"key": "r", "value": "1,2"}],
                          "variable": [{"key": "id", "value": "7"}, {"key": "other", "value": "{{o}}"}]}}},
                         {"name": "uuid", "request": {"method": "POST", "url": "http://a",
                          "body": {"mode": "raw", "raw": "{\\"id\\": \\"{{$guid}}\\", \\"c\\": \\"{{\\"}"}}}]}
                        """);
        Request form = request(entries(hurl(imported, "B/form.hurl")).getFirst(), Map.of());
        assertThat(body(form)).isEqualTo("a%20b=%C3%BC%26%3D");
        assertThat(hurl(imported, "B/parts.hurl")).contains("n: v\nf: file,my\\ file.png;\n");
        Request query = request(entries(hurl(imported, "B/query.hurl")).getFirst(), Map.of());
        assertThat(body(query)).isEqualTo("{\"query\":\"{ a }\",\"variables\":{\"n\": 1}}");
        Request path = request(entries(hurl(imported, "B/path.hurl")).getFirst(), Map.of("o", "8"));
        assertThat(path.url()).isEqualTo("http://a/7/8/x?q=a%20b&r=1,2");
        Request uuid = request(entries(hurl(imported, "B/uuid.hurl")).getFirst(), Map.of());
        assertThat(body(uuid))
                .matches("\\{\"id\": \"[0-9a-f-]{36}\", \"c\": \"\\\\u007b\\\\u007b\"}");
        assertThat(imported.leftOut())
                .contains(
                        "B / form: the field off is switched off",
                        "B / parts: the file /pictures/my file.png: put it beside the request");
    }

    @Test
    void commentsInJsonAreNotSent() {
        Imported imported =
                text(
                        "p.json",
                        """
                        {"info": {"name": "B"}, "item": [{"name": "r", "request": {"method": "POST",
                          "url": "http://a", "body": {"mode": "raw",
                          "raw": "{\\r\\n  // one\\r\\n  \\"a\\": \\"//b\\\\\\"/*\\", /* two */\\r\\n  \\"n\\": {{n}}\\r\\n}",
                          "options": {"raw": {"language": "json"}}}}}]}
                        """);
        assertThat(hurl(imported, "B/r.hurl"))
                .endsWith("\n{\n  \"a\": \"//b\\\"/*\",\n  \"n\": {{n}}\n}\n");
    }

    @Test
    void whatIsImportedIsAnswered() throws IOException {
        Imported imported = material("postman/Conduit.postman_collection.json");
        try (EchoServer echo = EchoServer.start();
                var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            var values = new java.util.HashMap<>(VALUES);
            values.put("APIURL", echo.address() + "/echo");
            var exchange =
                    sender.send(
                            request(
                                    entries(hurl(imported, "Conduit/Auth/Register.hurl"))
                                            .getFirst(),
                                    values),
                            Progress.none());
            try (InputStream body = exchange.response().body().open()) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("anna@example.com")
                        .contains("XMLHttpRequest");
            }
        }
    }

    @Test
    void anEnvironmentComesWithoutItsSecrets() {
        Imported imported =
                text(
                        "e.json",
                        """
                        {"name": "local", "_postman_variable_scope": "environment", "values": [
                          {"key": "a.b", "value": "1", "enabled": true},
                          {"key": "off", "value": "1", "enabled": false},
                          {"key": "pw", "value": "s3cr3t", "type": "secret"}]}
                        """);
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("a_b", "1", "pw", ""));
        assertThat(imported.files()).isEmpty();
    }

    @Test
    void valuesMadeOfOthersArePutTogetherWhereAllIsKnown() {
        Imported imported =
                text(
                        "e.json",
                        """
                        {"name": "local", "_postman_variable_scope": "environment", "values": [
                          {"key": "base", "value": "https://{{host}}/{{v}}"},
                          {"key": "host", "value": "{{sub}}.test"},
                          {"key": "sub", "value": "api"},
                          {"key": "v", "value": "v1"},
                          {"key": "open", "value": "{{elsewhere}}/x"}]}
                        """);
        assertThat(imported.environments().getFirst().values())
                .containsEntry("base", "https://api.test/v1")
                .containsEntry("open", "{{elsewhere}}/x");
        assertThat(imported.leftOut())
                .containsExactly(
                        "local: the value of open holds a variable that has no value there:"
                                + " {{elsewhere}}/x");
    }

    @Test
    void aTokenOfOAuthGoesWhereItIsSaidToGo() {
        Imported imported =
                text(
                        "o.json",
                        """
                        {"info": {"name": "O"}, "item": [{"name": "r", "request": {"url": "http://a",
                          "auth": {"type": "oauth2", "oauth2": [{"key": "accessToken", "value": "{{t}}"},
                                   {"key": "addTokenTo", "value": "queryParams"}]}}},
                         {"name": "s", "request": {"url": "http://a",
                          "auth": {"type": "oauth2", "oauth2": [{"key": "headerPrefix", "value": "Token"}]}}}]}
                        """);
        assertThat(hurl(imported, "O/r.hurl")).contains("[Query]\naccess_token: {{t}}\n");
        assertThat(hurl(imported, "O/s.hurl")).contains("Authorization: Token {{access_token}}\n");
    }
}
