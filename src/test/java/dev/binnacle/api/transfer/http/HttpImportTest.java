package dev.binnacle.api.transfer.http;

import static dev.binnacle.api.transfer.Drafted.body;
import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.format.Importers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Files of JetBrains' and VS Code's clients. */
class HttpImportTest {
    private static final String FILE =
            """
            @host = http://localhost:8080
            @api = {{host}}/api
            @who = anna

            ### Sign in
            // who signs in
            # @name login
            POST {{api}}/login HTTP/1.1
            Content-Type: application/x-www-form-urlencoded

            user={{who}}
            &password={{password}}

            > {%
                client.test("ok", function() {
                    client.assert(response.status === 200, "Response status is not 200");
                });
                client.global.set("token", response.body.token);
                client.log("in");
            %}

            ### Orders
            GET {{api}}/orders
                ?limit=10
                &sort=-id
            Authorization: Bearer {{login.response.body.$.jwt}}
            X-Id: {{$uuid}}

            <> 2024-01-01.200.json

            ###
            # @no-redirect
            POST {{host}}/upload
            Content-Type: multipart/form-data; boundary=XX

            --XX
            Content-Disposition: form-data; name="title"

            Kiel
            --XX
            Content-Disposition: form-data; name="file"; filename="a.png"
            Content-Type: image/png

            < ./pictures/a.png
            --XX--

            ### a question
            GRAPHQL {{host}}/graphql

            query Q($n: Int) { a(n: $n) }

            {"n": 1}

            ###
            PUT {{host}}/file
            Content-Type: application/octet-stream

            < ./data.bin
            """;

    private static final Map<String, String> VALUES =
            Map.of("password", "p&q", "login_jwt", "t", "login_body", "t");

    @Test
    void everyRequestIsInOneFileInOrder() {
        Imported imported = text("shop.http", FILE);
        assertThat(imported.files()).hasSize(1);
        var entries = entries(imported.files().getFirst().hurl());
        assertThat(entries).hasSize(5);
        var login = request(entries.getFirst(), VALUES);
        assertThat(login.method() + " " + login.url())
                .isEqualTo("POST http://localhost:8080/api/login");
        assertThat(body(login)).isEqualTo("user=anna&password=p%26q");
        var query = request(entries.get(3), VALUES);
        assertThat(query.method()).isEqualTo("POST");
        assertThat(body(query))
                .isEqualTo(
                        "{\"query\":\"query Q($n: Int) { a(n: $n) }\",\"variables\":{\"n\": 1}}");
    }

    @Test
    void answersOfEarlierRequestsAreCaptured() {
        String hurl = text("shop.http", FILE).files().getFirst().hurl();
        assertThat(hurl)
                .contains("# @name login\n# who signs in\nPOST {{api}}/login\n")
                .contains("HTTP 200\n[Captures]\ntoken: jsonpath \"$.token\"\n")
                .contains("login_jwt: jsonpath \"$.jwt\"\n")
                .contains("GET {{api}}/orders?limit=10&sort=-id\n")
                .contains("Authorization: Bearer {{login_jwt}}\nX-Id: {{newUuid}}\n")
                .contains("title: Kiel\nfile: file,a.png; image/png\n")
                .contains("variable: api=http://localhost:8080/api\n")
                .contains("file,data.bin;");
    }

    @Test
    void whatIsNotRunIsTold() {
        assertThat(text("shop.http", FILE).leftOut())
                .anyMatch(line -> line.contains("client.log(\"in\")"))
                .anyMatch(line -> line.contains("the kept answer <> 2024-01-01.200.json"))
                .anyMatch(line -> line.contains("./pictures/a.png: put it beside the request"));
    }

    @Test
    void environmentsComeAndPrivateValuesDoNot() {
        String file = "{\"dev\": {\"host\": \"http://a\"}, \"prod\": {\"host\": \"http://b\"}}";
        Imported open = text("http-client.env.json", file);
        assertThat(open.environments()).hasSize(2);
        assertThat(open.environments().getFirst().values()).isEqualTo(Map.of("host", "http://a"));
        Imported hidden = text("http-client.private.env.json", file);
        assertThat(hidden.environments().getFirst().values()).isEqualTo(Map.of("host", ""));
        assertThat(hidden.leftOut()).hasSize(2);
    }

    private static String only(String file) {
        return text("x.http", file).files().getFirst().hurl();
    }

    @Test
    void aVariableMayHoldAnAnswer() {
        assertThat(
                        only(
                                """
                                @token = {{login.response.body.token}}
                                # @name login
                                POST http://a/login

                                ###
                                GET http://a?x={{login.response.headers.X-Id}}
                                Authorization: Bearer {{token}}
                                """))
                .contains(
                        "[Captures]\n"
                                + "login_X-Id: header \"X-Id\"\n"
                                + "login_token: jsonpath \"$.token\"")
                .contains("GET http://a?x={{login_X-Id}}\nAuthorization: Bearer {{login_token}}\n");
    }

    @Test
    void linesThatGoOnAndBodiesAfterEmptyLinesAreRead() {
        assertThat(
                        only(
                                """
                                # @timeout 30
                                POST http://a/find?
                                b=1&
                                c=2
                                X: y


                                < ./data.json
                                """))
                .isEqualTo(
                        "POST http://a/find?b=1&c=2\nX: y\n[Options]\nmax-time: 30s\n"
                                + "file,data.json;\n");
    }

    @Test
    void whatAScriptGivesOutrightIsAVariable() {
        Imported imported =
                text(
                        "x.http",
                        """
                        < {%
                          request.variables.set("who", "anna");
                          request.variables.set("at", Date.now());
                        %}
                        GET http://a?q={{who}}

                        ###
                        run #login
                        """);
        assertThat(imported.files().getFirst().hurl()).contains("variable: who=anna\n");
        assertThat(imported.leftOut())
                .contains("x: run #login")
                .anyMatch(line -> line.contains("request.variables.set(\"at\", Date.now())"));
    }

    @Test
    void aPathAloneGetsAHost() {
        Imported imported = text("x.http", "GET /a\nAuthorization: Digest anna s3cr3t\n");
        assertThat(imported.files().getFirst().hurl())
                .isEqualTo("GET {{host}}/a\n[Options]\ndigest: true\nuser: anna:{{password}}\n");
        assertThat(imported.leftOut()).anyMatch(line -> line.contains("its URL has no host"));
    }

    @Test
    void whatIsSharedIsInEveryEnvironmentAndValuesAreMadeOfOthers() {
        Imported imported =
                text(
                        "http-client.env.json",
                        """
                        {"$shared": {"v": "2", "base": "{{host}}/v{{v}}"},
                         "dev": {"host": "http://a", "key": {"provider": "X"}, "auth": "Bearer {{key}}"},
                         "prod": {"host": "http://b", "a": "{{b}}", "b": "{{a}}"}}
                        """);
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(
                        Map.of(
                                "v",
                                "2",
                                "base",
                                "http://a/v2",
                                "host",
                                "http://a",
                                "key",
                                "",
                                "auth",
                                "Bearer {{key}}"));
        assertThat(imported.environments().getLast().values())
                .containsEntry("base", "http://b/v2")
                .containsEntry("a", "{{b}}");
        assertThat(imported.leftOut())
                .contains(
                        "dev: the value of auth holds a variable that has no value there: Bearer"
                                + " {{key}}",
                        "prod: the value of a holds a variable that has no value there: {{b}}");
        String settings =
                "{\"x\": 1, \"rest-client.environmentVariables\": {\"l\": {\"h\": \"i\"}}}";
        assertThat(text("settings.json", settings).environments().getFirst().values())
                .isEqualTo(Map.of("h", "i"));
    }

    @Test
    void anEnvironmentAndItsPrivateTwinAreOne(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("http-client.env.json"), "{\"dev\": {\"host\": \"http://a\"}}");
        Files.writeString(
                folder.resolve("http-client.private.env.json"),
                "{\"dev\": {\"token\": \"s3cr3t\"}}");
        Files.writeString(folder.resolve("a.http"), "GET {{host}}/a\n");
        Imported imported = Importers.of(folder);
        assertThat(imported.files()).hasSize(1);
        assertThat(imported.environments()).hasSize(1);
        assertThat(imported.environments().getFirst().values())
                .isEqualTo(Map.of("host", "http://a", "token", ""));
        assertThat(imported.leftOut())
                .containsExactly("dev: the value of token is a secret; it needs a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET http://a/{{%sx", "GET http://a/%sx", "GET http://a\n\n{{ a%s"})
    void aLineThatIsMostlySpaceIsReadInNoTime(String line) {
        String spaces = " ".repeat(100_000);

        Imported read =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> text("a.http", line.formatted(spaces)));

        assertThat(read.files()).hasSize(1);
    }

    @Test
    void variablesOfVariablesDoNotGrowWithoutEnd() {
        String file =
                "@a = "
                        + "x".repeat(50_000)
                        + "\n@b = {{a}}"
                        + "{{a}}".repeat(1_000)
                        + "\n@c = {{b}}{{d}}\nPOST http://a\n\n{{c}}\n";

        assertThat(text("a.http", file).files().getFirst().hurl()).hasSizeLessThan(1_000_000);
    }
}
