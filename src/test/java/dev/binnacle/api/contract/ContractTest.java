package dev.binnacle.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Hop;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.Timeline;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Answers as described and otherwise, in the words of each edition. */
class ContractTest {
    private static final String SHOP =
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://shop.example.com/api'}]
            paths:
              /pets:
                get:
                  parameters:
                  - {name: limit, in: query, required: true, schema: {type: integer, maximum: 10}}
                  - {name: X-Trace, in: header, schema: {type: string}}
                  responses:
                    '200':
                      description: all
                      headers:
                        X-Total: {required: true, schema: {type: integer}}
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                    4XX: {description: wrong}
                post:
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                  responses: {'201': {description: made}}
              /pets/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}, text/*: {}}}
              /pets/mine: {get: {responses: {default: {description: x}}}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [id, name, secret]
                  properties:
                    id: {type: integer, minimum: 0, exclusiveMinimum: true, readOnly: true}
                    name: {type: string, nullable: true, maxLength: 5}
                    secret: {type: string, writeOnly: true}
                    born: {type: string, format: date}
                    friend: {nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}]}
                    far: {$ref: 'http://127.0.0.1:1/Far.json'}
                    tag: {type: string, pattern: '^(a+)+$'}
            """;

    private final Contract contract = Contract.read(bytes(SHOP), "shop.yaml");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Request get(String path) {
        return request("GET", path, Payload.none());
    }

    private static Request request(String method, String path, Payload payload) {
        String url = "http://localhost:8080" + path;
        return new Request(method, url, List.of(), payload, Request.Rules.defaults());
    }

    private static Exchange answered(Request request, int status, byte[] body, Header... headers) {
        return new Exchange(
                request,
                Instant.EPOCH,
                List.of(),
                List.of(),
                new Response(
                        status,
                        "",
                        "http/1.1",
                        List.of(headers),
                        StoredBody.inMemory(body),
                        null,
                        null),
                new Timeline(List.of(), false),
                new Sizes(0, 0, 0, 0, 0));
    }

    private static Exchange pets(String json) {
        return answered(
                get("/api/pets?limit=1"),
                200,
                bytes(json),
                new Header("Content-Type", "application/json; charset=utf-8"),
                new Header("x-total", "3"));
    }

    private static List<String> sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/pets/7, GET /pets/{id}",
        "GET, /pets/7, GET /pets/{id}",
        "GET, /api/pets/mine, GET /pets/mine",
        "GET, /api/pets/a%2Fb, GET /pets/{id}",
        "GET, /api/pets/, GET /pets",
        "POST, /api/pets?x=1, POST /pets",
        "DELETE, /api/pets, ''",
        "GET, /api/pets/7/toys, ''",
    })
    void theMostConcreteOperationIsMeant(String method, String path, String operation) {
        assertThat(
                        contract.operation(method, "http://elsewhere:1" + path)
                                .map(Operation::key)
                                .orElse(""))
                .isEqualTo(operation);
    }

    @Test
    void whatIsAsDescribedHolds() {
        Verdict verdict =
                contract.check(
                        pets(
                                "[{\"id\": 1, \"name\": null, \"born\": \"2020-01-01\", \"friend\":"
                                        + " null, \"far\": [1], \"tag\": \"aa\"}]"));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.operation()).extracting(Operation::key).isEqualTo("GET /pets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": 1}]|/0|name",
                "[{\"id\": 0, \"name\": \"a\"}]|/0/id|0",
                "[{\"id\": 1, \"name\": \"longer\"}]|/0/name|5",
                "[{\"id\": 1, \"name\": \"a\", \"born\": \"soon\"}]|/0/born|date",
                "[{\"id\": 1, \"name\": \"a\", \"friend\": {\"id\": \"x\"}}]|/0/friend|name",
                "{\"id\": 1}||array",
                "[{\"id\": 1,]||JSON",
            })
    void aBodyThatIsOtherwiseIsToldWithItsPlace(String body, String place, String reason) {
        Verdict verdict = contract.check(pets(body));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.violations())
                .anySatisfy(each -> {
                    assertThat(each.kind()).isEqualTo(Finding.Kind.BODY);
                    assertThat(each.place()).isEqualTo(place == null ? "" : place);
                    assertThat(each.sentence()).contains(reason);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer, format: int32} | 2147483647 | 2147483648",
                "{type: integer, format: int64, minimum: 0} | 5 | 9223372036854775808",
                "{type: integer, format: int32, maximum: 5000000000} | 4000000000 | -2147483649",
                "{type: string, format: email} | \"a@shop.example.com\" | \"a at shop\""
            })
    void aFormatBoundsWhatItIsOf(String schema, String good, String bad) {
        String document =
                """
                openapi: 3.0.3
                info: {title: Shop, version: '1'}
                paths:
                  /x: {get: {responses: {'200': {description: x, content: {application/json: {schema: %s}}}}}}
                """
                        .formatted(schema);
        Contract bounded = Contract.read(bytes(document), "x.yaml");
        var json = new Header("Content-Type", "application/json");

        assertThat(bounded.check(answered(get("/x"), 200, bytes(good), json)).findings()).isEmpty();
        assertThat(bounded.check(answered(get("/x"), 200, bytes(bad), json)).findings()).hasSize(1);
    }

    @Test
    void statusTypeAndHeadersCount() {
        var one = get("/api/pets/1");
        assertThat(sentences(contract.check(answered(one, 500, bytes(""))).violations()))
                .containsExactly("The status 500 is not described; 200 are.");
        assertThat(
                        sentences(
                                contract.check(
                                                answered(
                                                        one,
                                                        200,
                                                        bytes("<a/>"),
                                                        new Header(
                                                                "Content-Type", "application/xml")))
                                        .violations()))
                .containsExactly(
                        "The body is not of a described type: it is application/xml;"
                                + " application/json, text/* is described.");
        assertThat(sentences(contract.check(answered(one, 200, bytes(""))).violations()))
                .containsExactly("There is no body; application/json, text/* is described.");
        var plain = answered(one, 200, bytes("hello"), new Header("Content-Type", "text/plain"));
        assertThat(contract.check(plain).holds()).isTrue();
        var json = new Header("Content-Type", "application/json");
        var all = get("/api/pets?limit=1");
        assertThat(sentences(contract.check(answered(all, 200, bytes("[]"), json)).violations()))
                .containsExactly("The header X-Total is missing.");
        var odd = answered(all, 200, bytes("[]"), json, new Header("X-Total", "many"));
        assertThat(contract.check(odd).violations())
                .extracting(Finding::kind, Finding::place)
                .containsExactly(tuple(Finding.Kind.HEADER, "X-Total"));
        assertThat(contract.check(answered(all, 404, bytes(""))).findings()).isEmpty();
    }

    @Test
    void anUnknownOperationIsSaidWithWhatThereIs() {
        assertThat(contract.check(answered(get("/api/nothing"), 200, bytes(""))).violations())
                .extracting(Finding::sentence)
                .containsExactly("No operation is described for GET /api/nothing.");
        Request delete = request("DELETE", "/api/pets", Payload.none());
        assertThat(contract.check(answered(delete, 200, bytes(""))).violations())
                .extracting(Finding::sentence)
                .containsExactly("For /api/pets is described GET, POST, not DELETE.");
    }

    @Test
    void aRequestThatIsOtherwiseIsNotedAndDoesNotFail() {
        Verdict verdict =
                contract.check(
                        answered(
                                get("/api/pets?limit=99&extra=1"),
                                404,
                                bytes(""),
                                new Header("X-Total", "1")));
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.notes()).extracting(Finding::place).containsExactly("limit", "extra");
        Request post =
                request("POST", "/api/pets", Payload.text("{\"name\": 5}", "application/json"));
        assertThat(sentences(contract.check(answered(post, 201, bytes(""))).notes()))
                .hasSize(2)
                .anyMatch(each -> each.contains("at /name"))
                .anyMatch(each -> each.contains("secret"))
                .noneMatch(each -> each.contains("'id'"));
        Request none = request("POST", "/api/pets", Payload.none());
        assertThat(sentences(contract.check(answered(none, 201, bytes(""))).notes()))
                .containsExactly("The body is required and missing.");
    }

    @Test
    void afterARedirectTheAnswerIsThatOfItsTarget() {
        Exchange moved = pets("[]");
        var hop = new Hop("POST", "http://localhost:8080/old", 303, "/api/pets/4", true, "");
        Exchange exchange =
                new Exchange(
                        request("POST", "/old", Payload.none()),
                        moved.at(),
                        List.of(),
                        List.of(hop),
                        moved.response(),
                        moved.timeline(),
                        moved.sizes());
        assertThat(contract.check(exchange).operation())
                .extracting(Operation::key)
                .isEqualTo("GET /pets/{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swagger: '2.0'\n"
                        + "basePath: /api\n"
                        + "produces: [application/json]\n"
                        + "paths: {/a: {get: {responses: {200: {description: x, schema: {$ref:"
                        + " '#/definitions/A'}}}}}}\n"
                        + "definitions: {A: {type: object, required: [n], properties: {n: {type:"
                        + " integer, x-nullable: true}}}}\n",
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {200: {description: x, content:"
                        + " {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}\n"
                        + "components: {schemas: {A: {$id: 'http://127.0.0.1:1/a', type: object,"
                        + " required: [n], properties: {n: {type: [integer, 'null']}}}}}\n"
            })
    void everyEditionSaysWhatMayBeNull(String document) {
        var each = Contract.read(bytes(document), "a");
        var json = new Header("Content-Type", "application/json");
        assertThat(each.check(answered(get("/a"), 200, bytes("{\"n\": null}"), json)).findings())
                .isEmpty();
        assertThat(each.check(answered(get("/a"), 200, bytes("{\"n\": \"x\"}"), json)).violations())
                .extracting(Finding::place)
                .containsExactly("/n");
    }

    @Test
    @Timeout(20)
    void aLargeAnswerAndASlowPatternTakeBoundedTime() {
        String evil = "a".repeat(40) + "!";
        assertThat(
                        contract.check(pets("[{\"id\":1,\"name\":\"a\",\"tag\":\"" + evil + "\"}]"))
                                .violations())
                .hasSize(1);
        String pet = "{\"id\":1,\"name\":\"abc\",\"born\":\"2020-01-01\",\"tag\":\"aaa\"},";
        String large = "[" + pet.repeat(10_000_000 / pet.length()) + "{}]";
        Verdict verdict = contract.check(pets(large));
        assertThat(verdict.violations()).hasSize(2);
        Verdict wrong =
                contract.check(pets("[" + "{\"id\":\"x\",\"name\":\"a\"},".repeat(50_000) + "1]"));
        assertThat(wrong.violations()).hasSize(50_001);
        assertThat(wrong.told())
                .hasSize(11)
                .last()
                .isEqualTo("49991 more places are not as described.");
        Verdict unread = contract.check(pets("[" + " ".repeat(33 << 20) + "]"));
        assertThat(sentences(unread.notes()))
                .containsExactly("The body is too large to be held against its schema: 33 MB.");
    }

    @Test
    void aDeepAnswerIsFollowedToItsEndOrRefused() {
        String open = "{\"id\":1,\"name\":\"a\",\"friend\":";
        String deep =
                "[" + open.repeat(400) + "{\"id\":\"x\",\"name\":\"a\"}" + "}".repeat(400) + "]";
        assertThat(contract.check(pets(deep)).violations())
                .extracting(Finding::place)
                .containsExactly("/0" + "/friend".repeat(400) + "/id");
        assertThat(contract.check(pets("[".repeat(100_000))).violations())
                .extracting(Finding::sentence)
                .allMatch(each -> each.startsWith("The body is not JSON: Document nesting depth"));
    }

    @Test
    void wordsOfASchemaThatAreNoneTakeAnything() {
        var odd =
                Contract.read(
                        bytes(
                                "openapi: 3.1.0\npaths: {/a: {get: {responses: {200: {content:"
                                        + " {application/json: {schema: {type: 7, properties: [1],"
                                        + " maxLength: x, required: {a: 1}}}}}}}}}\n"),
                        "odd");
        var json = new Header("Content-Type", "application/json");
        assertThat(odd.check(answered(get("/a"), 200, bytes("{}"), json)).violations()).isEmpty();
    }

    @Test
    void theSamplesOfADescriptionAreAsItDescribes() {
        for (String name : List.of("petstore-3.0.yaml", "museum-3.1.yaml")) {
            var each = Contract.read(bytes(Material.text("openapi/" + name)), name);
            for (Operation operation : each.description().operations()) {
                String path = operation.path().replaceAll("\\{[^}]*}", "1");
                operation
                        .answer(200)
                        .flatMap(answer -> answer.contents().stream().findFirst())
                        .filter(content -> content.isJson())
                        .ifPresent(content -> {
                            Exchange exchange =
                                    answered(
                                            request(operation.method(), path, Payload.none()),
                                            200,
                                            bytes(content.sample().toString()),
                                            new Header("Content-Type", content.mediaType()));
                            assertThat(each.check(exchange).violations())
                                    .as(operation.key() + content.sample())
                                    .isEmpty();
                        });
            }
        }
    }

    @Test
    void coverageCountsWhatWasTried() {
        var count = new CoverageCount(contract.description());
        for (Exchange each :
                List.of(
                        pets("[]"),
                        pets("[]"),
                        answered(get("/api/pets"), 404, bytes("")),
                        answered(get("/api/nothing"), 404, bytes("")))) {
            count.add(each, contract.check(each));
        }
        Coverage coverage = count.coverage();
        assertThat(coverage.text())
                .isEqualTo(
                        """
                        Operations called: 1 of 4 (25.0%)
                        Statuses seen:     2 of 5 (40.0%)
                        Parameters given:  1 of 4 (25.0%)
                        """);
        assertThat(coverage.json().path("by_operation").path(0).toString())
                .isEqualTo(
                        "{\"operation\":\"GET /pets\",\"calls\":3,\"statuses_seen\":[\"200\","
                                + "\"4XX\"],\"statuses_missed\":[],\"parameters_given\":[\"query"
                                + " limit\"],\"parameters_missed\":[\"header X-Trace\"]}");
    }
}
