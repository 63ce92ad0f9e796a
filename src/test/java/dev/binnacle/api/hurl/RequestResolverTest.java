package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.binnacle.api.CurlCommand;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class RequestResolverTest {
    @TempDir Path folder;

    @Test
    void variablesQueryCookiesAndLoginAreCarriedOut() {
        Request request =
                resolve(
                        """
                        GET {{base}}/orders?a=1
                        X-Trace: {{trace}}\\#1
                        [Query]
                        name: Zoë & co
                        $top: 5
                        [Cookies]
                        sid: {{trace}}
                        theme: dark
                        [BasicAuth]
                        anna: pw
                        [Options]
                        variable: trace=own
                        location: true
                        """);

        assertThat(request.url())
                .isEqualTo("http://127.0.0.1:1/orders?a=1&name=Zo%C3%AB%20%26%20co&$top=5");
        assertThat(request.headers())
                .containsExactly(
                        new Header("X-Trace", "own#1"),
                        new Header("Cookie", "sid=own; theme=dark"),
                        new Header("Authorization", "Basic YW5uYTpwdw=="));
        assertThat(request.rules().followRedirects()).isTrue();
    }

    @Test
    void aValueIsEscapedInsideAJsonStringAndPutInElsewhere() {
        Payload.Content content =
                content(
                        "POST {{base}}\n{\"a\": \"x{{quote}}\", \"n\": {{number}}, \"{{\": 1 }\n"
                                .replace("\"{{\": 1", "\"b\": 1"));

        assertThat(text(content)).isEqualTo("{\"a\": \"x\\\"\\n\", \"n\": 12.50, \"b\": 1 }");
        assertThat(content.contentType()).isEqualTo("application/json");
    }

    @Test
    void eachKindOfBodyIsSentAsItIsMeant() throws IOException {
        Files.writeString(folder.resolve("da ta.bin"), "file");

        assertThat(text(content("POST {{base}}\nbase64,SGVsbG8=;\n"))).isEqualTo("Hello");
        assertThat(text(content("POST {{base}}\nhex,48 69;\n"))).isEqualTo("Hi");
        assertThat(text(content("POST {{base}}\n`a\\tb {{number}}`\n"))).isEqualTo("a\tb 12.50");
        assertThat(text(content("POST {{base}}\n```\na\\tb {{number}}\n```\n")))
                .isEqualTo("a\\tb 12.50\n");
        assertThat(text(content("POST {{base}}\n<a>{{number}}</a>\n")))
                .isEqualTo("<a>{{number}}</a>");
        assertThat(text(content("POST {{base}}\n[Form]\na\\u{20}b: c&d\n")))
                .isEqualTo("a%20b=c%26d");
        assertThat(
                        text(
                                content(
                                        """
                                        POST {{base}}
                                        ```graphql
                                        query P($id: ID!) {
                                          p
                                        }

                                        variables {
                                          "id": "{{number}}"
                                        }
                                        ```
                                        """)))
                .isEqualTo(
                        "{\"query\":\"query P($id: ID!) {\\n"
                                + "  p\\n}\",\"variables\":{\n"
                                + "  \"id\": \"12.50\"\n"
                                + "}}");
        assertThat(resolve("POST {{base}}\nfile,da\\ ta.bin;\n").payload())
                .isEqualTo(new Payload.FromFile(folder.toRealPath().resolve("da ta.bin"), ""));
    }

    @Test
    void filesOutsideTheFolderAreNotSent() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder.getParent());
        for (String name : new String[] {"../x", "/etc/passwd", "link", "missing.txt"}) {
            assertThatThrownBy(() -> resolve("POST {{base}}\nfile," + name + ";\n"))
                    .hasMessageContaining("BIN-603");
        }
    }

    @Test
    void anUnknownVariableIsNamed() {
        assertThatThrownBy(() -> resolve("GET {{base}}/{{nobody}}\n"))
                .hasMessageContaining("BIN-601")
                .hasMessageContaining("nobody");
    }

    @Test
    void asCurlItIsQuotedSoThatNothingRuns() {
        Request request =
                resolve("PUT {{base}}/$(id)?q=';id'\nX: `id` it's\n```\na\n'$(id)'\n```\n");

        assertThat(CurlCommand.of(request))
                .isEqualTo(
                        "curl --request PUT --header 'X: `id` it'\\''s' --header 'Content-Type:'"
                                + " --data $'a\\n\\'$(id)\\'\\n'"
                                + " 'http://127.0.0.1:1/$(id)?q='\\'';id'\\'''");
    }

    @Test
    void whatIsKeptHasNoSecretInIt() {
        assertThat(Redaction.url("https://anna:pw@h:1/a?token=x&page=2&apiKey=y#f"))
                .isEqualTo("https://h:1/a?token=•••&page=2&apiKey=•••#f");
        assertThat(
                        Redaction.headers(
                                java.util.List.of(
                                        new Header("X-Api-Key", "x"),
                                        new Header("Accept", "y"),
                                        new Header("set-cookie", "z"))))
                .containsExactly(
                        new Header("X-Api-Key", Redaction.MARK),
                        new Header("Accept", "y"),
                        new Header("set-cookie", Redaction.MARK));
    }

    @Test
    void aRememberedRequestHasItsTemplatesAndNoLiteralSecret() {
        String written =
                """
                # list
                GET http://a/x?token=hunter2&b=1
                Authorization: Bearer {{token}} # from the vault
                X-Api-Key: hunter2
                [BasicAuth]
                anna: hunter2
                [Cookies]
                sid: {{sid}}
                """;

        assertThat(SecretsOut.of(written))
                .isEqualTo(
                        written.replace("=hunter2", "={{token}}")
                                .replace("Key: hunter2", "Key: {{X-Api-Key}}")
                                .replace("anna: hunter2", "anna: {{anna}}"));
        assertThat(SecretsOut.of("GET localhost?token=hunter2")).doesNotContain("hunter2");
    }

    @Test
    void secretsInBodiesAndOptionsAreNotRememberedEither() {
        String written =
                """
                POST http://a/login
                [Options]
                variable: token=hunter2
                user: anna:hunter2
                {"name": "anna", "password": "hun\\"ter2", "pin_secret": "{{pin}}", "n": 1}
                """;

        assertThat(SecretsOut.of(written))
                .doesNotContain("hun")
                .contains("\"password\": \"{{password}}\", \"pin_secret\": \"{{pin}}\", \"n\": 1}")
                .contains("variable: token=•••", "user: {{user}}");
        assertThat(Redaction.json("{\"access_token\":\"abc\",\"a\":\"b\"}", name -> Redaction.MARK))
                .isEqualTo("{\"access_token\":\"•••\",\"a\":\"b\"}");
    }

    @Test
    void optionsAreHonouredOrRefusedByName() {
        Request.Rules rules =
                resolve(
                                """
                                GET http://a
                                [Options]
                                location: true
                                max-redirs: 7
                                max-time: 5m
                                insecure: true
                                retry: 3
                                http3: false
                                """)
                        .rules();

        assertThat(rules).isEqualTo(new Request.Rules(true, false, 7, true, Duration.ofMinutes(5)));
        assertThatThrownBy(() -> resolve("GET http://a\n[Options]\nnetrc: true\n"))
                .hasMessageContaining("The option netrc is not supported");
        assertThat(resolve("GET http://a\n[Options]\nuser: a:b\n").header("Authorization"))
                .isEqualTo("Basic YTpi");
    }

    private Request resolve(String text) {
        var variables =
                Variables.of(
                        Map.of(
                                "base", "http://127.0.0.1:1",
                                "trace", "given",
                                "quote", "\"\n",
                                "number", "12.50"));
        RequestPart part = HurlReadingTest.file(text).entries().getFirst().request();
        return new RequestResolver(folder).resolve(part, variables);
    }

    private Payload.Content content(String text) {
        return (Payload.Content) resolve(text).payload();
    }

    private static String text(Payload.Content content) {
        return new String(content.bytes(), UTF_8);
    }
}
