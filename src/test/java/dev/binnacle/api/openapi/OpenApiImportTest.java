package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.call.CallLimits;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.base.Progress;

import okhttp3.HttpUrl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Descriptions as requests: complete, callable, and at home in any folder. */
class OpenApiImportTest {
    private static final String ODD =
            """
            openapi: 3.0.3
            info: {title: '../Odd: API?', version: 1}
            servers:
            - url: https://{region}.example.com/{v}/
              variables: {region: {default: eu}, v: {enum: [v2, v3]}}
            - url: /only/path
            security: [{key: []}, {}]
            paths:
              /pets/{pet.id}/{base}{x}?action=list#frag:
                parameters:
                - {name: pet.id, in: path, required: true, schema: {type: string}, example: a b/c}
                - {name: 'q{{u}}', in: query, required: true, schema: {type: string, default: '{{no}} # \\ x'}}
                - {name: 'f[]', in: query, required: true, schema: {type: array, items: {type: integer}}}
                - {name: deep, in: query, required: true, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
                - {name: 'bad header', in: header, required: true, schema: {type: string}}
                - {name: X-Id, in: header, required: true, schema: {type: string}, example: "a\\nb"}
                - {name: maybe, in: query, schema: {type: integer, minimum: 5}}
                - {name: sid, in: cookie, required: true, schema: {type: string}}
                get:
                  tags: ['../../etc', b]
                  operationId: ../passwd
                  summary: "two\\nlines"
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                post:
                  tags: [CON]
                  operationId: '...'
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {photo: {type: string, format: binary}, note: {type: string}}}
                put:
                  operationId: json
                  security: []
                  requestBody: {content: {application/json: {example: {a: '{{x}} `'}}}}
                patch:
                  operationId: JSON
                  tags: [pets]
                  servers: [{url: 'https://other.example.com'}]
                  requestBody: {content: {application/xml: {schema: {type: object, xml: {name: Pet}, properties: {a: {type: string, default: '<&>'}}}}}}
                delete:
                  operationId: form
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}, b: {type: array, items: {type: boolean}}}}}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: query, name: api key}
            """;

    @TempDir Path folder;

    private final Map<String, Request> requests = new HashMap<>();

    private Imported odd() {
        Imported odd = OpenApiImport.of(ODD, "odd.yaml");
        for (ImportedFile each : odd.files()) {
            Request request = Documents.request(each, odd, folder);
            requests.put(request.method(), request);
        }
        return odd;
    }

    @Test
    void namesStayInTheFolderAndApart() {
        Imported odd = odd();
        assertThat(odd.files())
                .extracting(ImportedFile::path)
                .containsExactlyInAnyOrder(
                        "etc/passwd.hurl",
                        "_CON/request.hurl",
                        "pets/json.hurl",
                        "pets/JSON 2.hurl",
                        "pets/form.hurl");
        var requestFolder = new RequestFolder(folder);
        odd.files().forEach(each -> requestFolder.create(each.path(), each.hurl()));
        assertThat(requestFolder.read("_CON/request.hurl")).isNotNull();
    }

    @Test
    void serversBecomeEnvironmentsAndSecretsStayEmpty() {
        Imported odd = odd();
        assertThat(odd.environments())
                .extracting(each -> each.name() + each.values())
                .containsExactly(
                        "Odd- API{base=https://eu.example.com/v2, api_key=}",
                        "Odd- API-2{base=https://eu.example.com/only/path, api_key=}");
        assertThat(odd.leftOut())
                .anyMatch(each -> each.startsWith("security key: give the variable api_key"))
                .anyMatch(each -> each.startsWith("servers: where the API answers is not said for"))
                .anyMatch(each -> each.contains("no header can be called “bad header”"))
                .anyMatch(each -> each.contains("its body, for no GET has one"))
                .anyMatch(each -> each.contains("the part photo is a file"));
    }

    @Test
    void whatIsRequiredIsSentAndTheRestIsOffered() {
        Imported odd = odd();
        HttpUrl url = HttpUrl.get(request("PUT").url());
        assertThat(url.encodedPath()).isEqualTo("/v2/pets/a%20b%2Fc/11");
        assertThat(url.queryParameter("action")).isEqualTo("list#frag");
        assertThat(url.queryParameter("q{ {u} }")).isEqualTo("{ {no} } # \\ x");
        assertThat(url.queryParameter("f[]")).isEqualTo("1");
        assertThat(url.queryParameter("deep[a]")).isEqualTo("string");
        assertThat(url.queryParameterNames()).doesNotContain("maybe", "api key");
        assertThat(request("PUT").header("X-Id")).isEqualTo("a b");
        assertThat(request("PUT").header("Cookie")).isEqualTo("sid=string");
        assertThat(HttpUrl.get(request("POST").url()).queryParameter("api key")).isEmpty();
        assertThat(request("PATCH").url()).startsWith("https://other.example.com/pets/");
        String get = odd.files().getFirst().hurl();
        assertThat(get)
                .startsWith("# @name two lines\n# @operation GET /pets/{pet.id}/{base}{x}?action=")
                .contains("\n# maybe: 5\n")
                .doesNotContain("HTTP");
    }

    private Request request(String method) {
        return Objects.requireNonNull(requests.get(method), method);
    }

    private static String text(Payload payload) {
        return new String(((Payload.Content) payload).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void bodiesAreWrittenAsTheirMediaTypeAsks() {
        odd();
        assertThat(new JsonMapper().readTree(text(request("PUT").payload())).path("a"))
                .hasToString("\"{{x}} `\"");
        assertThat(text(request("PATCH").payload()))
                .isEqualTo("<Pet>\n  <a>&lt;&amp;&gt;</a>\n</Pet>\n");
        assertThat(request("PATCH").header("Content-Type")).isEqualTo("application/xml");
        assertThat(text(request("DELETE").payload())).isEqualTo("a=string&b=true");
        assertThat(((Payload.Multipart) request("POST").payload()).parts())
                .extracting(Payload.Part::name)
                .containsExactly("photo", "note");
        assertThat(request("GET").payload()).isInstanceOf(Payload.None.class);
    }

    private record Received(String method, String path, List<String> types, String body) {}

    @Test
    void everyOperationArrivesAtAServerAsItIsDescribed() throws Exception {
        Description petstore = Documents.read("petstore-3.0.yaml");
        Imported imported = OpenApiImport.of(petstore, "petstore");
        List<Received> received = new ArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v3",
                call -> {
                    received.add(
                            new Received(
                                    call.getRequestMethod(),
                                    call.getRequestURI().getRawPath().substring(7),
                                    call.getRequestHeaders()
                                            .getOrDefault("Content-Type", List.of()),
                                    new String(
                                            call.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    call.sendResponseHeaders(204, -1);
                    call.close();
                });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v3";
            send(imported, Map.of("base", base, "token", "t", "api_key", "k"));
        } finally {
            server.stop(0);
        }
        for (int i = 0; i < petstore.operations().size(); i++) {
            Operation described = petstore.operations().get(i);
            Received got = received.get(i);
            assertThat(got.method()).isEqualTo(described.method());
            assertThat(got.path()).matches(PathTemplate.of(described.path()).pattern());
            described
                    .body()
                    .ifPresent(body -> {
                        assertThat(got.types()).as(described.key()).hasSize(1);
                        assertThat(body.covers(got.types().getFirst()))
                                .as(described.key())
                                .isTrue();
                        assertThat(got.body()).as(described.key()).isNotEmpty();
                    });
        }
    }

    private void send(Imported imported, Map<String, String> values) throws IOException {
        try (var sender = new RequestSender(CallLimits.defaults(), folder, Clock.systemUTC())) {
            for (ImportedFile each : imported.files()) {
                Request request = Documents.request(each, values, folder);
                var answer = sender.send(request, Progress.none()).response();
                assertThat(answer.status()).isEqualTo(204);
                answer.body().close();
            }
        }
    }

    @Test
    void tokensGoWhereTheSchemeSays() {
        Imported imported = OpenApiImport.of(Documents.read("petstore-3.0.yaml"), "petstore");
        Request add =
                Documents.request(
                        imported.files().get(1), Map.of("base", "http://a", "token", "T"), folder);
        assertThat(add.headers())
                .contains(
                        new Header("Authorization", "Bearer T"),
                        new Header("Accept", "application/json"));
        assertThat(imported.leftOut())
                .contains(
                        "security petstore_auth: give the variable token its value in the"
                                + " environment");
    }
}
