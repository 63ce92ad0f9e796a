package dev.binnacle.api.transfer.http;

import static dev.binnacle.api.transfer.Drafted.body;
import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.transfer.Imported;

import org.junit.jupiter.api.Test;

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
}
