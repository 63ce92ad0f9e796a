package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Documents as records: all versions, both ways of writing, and what is refused with its place. */
class DescriptionTest {
    private static final String HEAD =
            "openapi: 3.0.1\ninfo: {title: Shop, version: 1.10}\npaths:\n";

    private static Operation only(String paths) {
        return Description.read(HEAD + paths, "shop.yaml").operations().getFirst();
    }

    @Test
    void anOperationHasAllThatIsSaidOfIt() {
        Description petstore = Documents.read("petstore-3.0.yaml");
        Operation find =
                petstore.operations().stream()
                        .filter(each -> each.id().equals("findPetsByStatus"))
                        .findFirst()
                        .orElseThrow();
        assertThat(petstore.operations()).hasSize(19);
        assertThat(petstore.edition()).isEqualTo(Edition.OPENAPI_3_0);
        assertThat(petstore.servers())
                .extracting(Server::url)
                .containsExactly("https://petstore3.swagger.io/api/v3");
        assertThat(petstore.tags()).containsExactly("pet", "store", "user");
        assertThat(petstore.security().get("api_key"))
                .isEqualTo(
                        new SecurityScheme("api_key", SecurityScheme.Kind.HEADER_KEY, "api_key"));
        assertThat(find.key()).isEqualTo("GET /pet/findByStatus");
        assertThat(find.security()).containsExactly(List.of("petstore_auth"));
        Parameter status = find.parameters().getFirst();
        assertThat(status.place()).isEqualTo(Parameter.Place.QUERY);
        assertThat(status.sample().asString()).isEqualTo("available");
        assertThat(find.answer(200).orElseThrow().contents())
                .extracting(Content::mediaType)
                .containsExactly("application/json", "application/xml");
        assertThat(find.answer(418).orElseThrow().status()).isEqualTo("default");
    }

    /** Whose two files say different things. */
    private static final List<String> UNEQUAL = List.of("tictactoe", "uber-2.0");

    private static List<String> twins() {
        return Documents.below(Documents.material().resolve("oai-examples")).stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> name.replace(".yaml", ""))
                .filter(name -> !UNEQUAL.contains(name))
                .toList();
    }

    private static List<String> told(Description description) {
        return description.operations().stream()
                .map(each ->
                        each.key()
                                + " "
                                + each.id()
                                + each.tags()
                                + each.parameters().stream()
                                        .map(p -> p.place() + p.name() + p.required() + p.sample())
                                        .toList()
                                + each.bodySample()
                                + each.answers().stream()
                                        .flatMap(a ->
                                                a.contents().stream()
                                                        .map(c -> a.status() + c.sample()))
                                        .toList()
                                + each.servers())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void jsonAndYamlOfOneDocumentGiveTheSame(String name) {
        assertThat(told(Documents.read("oai-examples/" + name + ".yaml")))
                .isEqualTo(told(Documents.read("oai-examples/" + name + ".json")));
    }

    @Test
    void swaggerTwoSaysTheSameInItsOwnWords() {
        Description netlify = Documents.read("netlify-swagger-2.0.yaml.gz");
        assertThat(netlify.edition()).isEqualTo(Edition.SWAGGER_2);
        assertThat(netlify.servers())
                .extracting(Server::url)
                .containsExactly("https://api.netlify.com/api/v1");
        Operation create =
                netlify.operations().stream()
                        .filter(each -> each.id().equals("createSite"))
                        .findFirst()
                        .orElseThrow();
        assertThat(create.bodyRequired()).isTrue();
        assertThat(create.bodySample().orElseThrow().has("name")).isTrue();
    }

    @Test
    void theClosestAnswerIsMeant() {
        Operation read =
                only(
                        "  /a: {get: {responses: {200: {description: x}, 2XX: {description: y},"
                                + " default: {description: z}}}}\n");
        assertThat(read.answer(200).orElseThrow().description()).isEqualTo("x");
        assertThat(read.answer(204).orElseThrow().description()).isEqualTo("y");
        assertThat(read.answer(404).orElseThrow().description()).isEqualTo("z");
    }

    @Test
    void whatStandsElsewhereIsLeftOutAndNamed() {
        Description separate = Documents.read("oai-examples/petstore-separate-2.0.json");
        assertThat(separate.operations()).isNotEmpty();
        assertThat(separate.leftOut())
                .anyMatch(each -> each.contains("Pet.json") && each.contains("nothing is fetched"));
        Description far =
                Description.read(
                        HEAD
                                + "  /a:\n    $ref: http://127.0.0.1:1/evil\n"
                                + "  /b: {get: {parameters: [{$ref: 'file:///etc/passwd'}]}}\n",
                        "far");
        assertThat(far.operations()).extracting(Operation::key).containsExactly("GET /b");
        assertThat(far.leftOut())
                .anyMatch(each -> each.contains("http://127.0.0.1:1/evil"))
                .anyMatch(each -> each.contains("file:///etc/passwd"));
    }

    @Test
    void referencesAreFollowedThroughEscapesAndRoundInCircles() {
        Operation post =
                only(
                        "  /a~b/{c}: {post: {requestBody: {content: {application/json:"
                                + " {schema: {$ref: '#/components/schemas/a~1b%20c'}}}}}}\n"
                                + "components:\n  schemas:\n"
                                + "    'a/b c': {type: object, required: [next, name], properties:"
                                + " {name: {type: string}, next: {$ref:"
                                + " '#/components/schemas/a~1b c'}, loop: {$ref: '#/x'}}}\n"
                                + "x: {$ref: '#/y'}\ny: {$ref: '#/x'}\n");
        assertThat(post.bodySample().orElseThrow().toString())
                .isEqualTo("{\"next\":{},\"name\":\"string\"}");
    }

    @Test
    void mergesAndAnchorsOfYamlAreUnderstood() {
        Operation get =
                only(
                        "  /a:\n    get:\n      parameters:\n"
                                + "      - &p {name: q, in: query, schema: {type: integer}}\n"
                                + "      - {<<: *p, name: r, required: true}\n      - *p\n");
        assertThat(get.parameters()).extracting(Parameter::name).containsExactly("q", "r");
        assertThat(get.parameters().getLast().required()).isTrue();
        assertThat(get.parameters().getLast().sample().asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anyUnicodeIsRead(String charset) {
        String text = HEAD.replace("Shop", "Läden") + "  /é: {get: {}}\n";
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
            assertThat(Description.read(bytes, "shop").title()).isEqualTo("Läden");
        }
    }

    private static void refused(String text, String sentence, String reason) {
        assertThatThrownBy(() -> Description.read(text, "shop"))
                .hasMessageContaining("BIN-660 shop is not readable at " + sentence)
                .hasMessageContaining(reason);
    }

    @Test
    void whatIsBrokenIsRefusedByLineAndReason() {
        refused("{\"openapi\":\n  tru}", "line 2, column", "tru");
        refused("openapi: 3.0.0\npaths:\n  a: [1\n", "line 4, column 1", "expected ',' or ']'");
        refused("", "line 1, column 1", "empty");
        refused("<html>", "line 1, column 1", "web page");
        refused("{\"info\":{}}", "line 1, column 1", "neither “openapi” 3 nor “swagger” 2");
        refused("{\"openapi\":\"3.0.0\"}\n{}", "line 2, column 1", "more text");
        refused("openapi: 3.0.0\na: *b\n", "line 2, column 4", "Nothing before it is called &b");
        byte[] latin = (HEAD + "  /é: {}\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Description.read(latin, "shop"))
                .hasMessageContaining("line 4, column 4")
                .hasMessageContaining("no UTF-8");
    }

    @Test
    void whatIsTooDeepTooLargeOrABombIsRefused() {
        refused("{\"openapi\":" + "[".repeat(1000), "line 1, column", "more than 500 deep");
        refused("openapi: " + "[".repeat(1000), "line 1, column", "more than 500 deep");
        refused("{\"openapi\":" + "{\"a\":".repeat(100_000), "line 1, column", "500 deep");
        var laughs = new StringBuilder("openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, before + (", " + before).repeat(9)));
        }
        refused(laughs.toString(), "line 8, column", "more than 10000000 values");
        refused("openapi: 3.0.0\na: &a [*a]\n", "line 2, column 8", "Nothing before it");
        assertThatThrownBy(() -> Description.read(new byte[65 << 20], "shop"))
                .hasMessageContaining("too large");
    }

    @Test
    void oddThingsAreTakenAndTold() {
        Description odd =
                Description.read(
                        HEAD
                                + "  /a: {get: {x: 1e999999999, y: "
                                + "9".repeat(5000)
                                + ", operationId: 12}, get: {operationId: 13}, put: 7}\n"
                                + "  /b: nothing\n",
                        "odd");
        assertThat(odd.version()).isEqualTo("1.10");
        assertThat(odd.operations()).extracting(Operation::id).containsExactly("13");
        assertThat(odd.leftOut())
                .contains(
                        "line 4: “get” stands there twice; the later one holds",
                        "paths /a PUT: it cannot be read",
                        "paths /b: it is no object that can be read");
    }

    @Test
    void theMembersOfABodyAreFoundThroughItsSchema() {
        Description petstore = Documents.read("petstore-3.0.yaml");
        Schema pet = petstore.operations().getFirst().body().map(Content::schema).orElseThrow();
        assertThat(pet.fields())
                .filteredOn(Schema.Field::required)
                .extracting(Schema.Field::name)
                .containsExactlyInAnyOrder("name", "photoUrls");
        assertThat(pet.at(List.of("tags", "0", "name")).orElseThrow().type()).isEqualTo("string");
        assertThat(pet.at(List.of("tags", "0", "nothing"))).isEmpty();
    }
}
