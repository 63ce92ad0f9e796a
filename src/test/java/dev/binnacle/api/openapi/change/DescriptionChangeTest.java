package dev.binnacle.api.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.OpenApiImport;
import dev.binnacle.api.transfer.Imported;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A description that moved on, against requests that people keep. */
class DescriptionChangeTest {
    private static Description api(String paths) {
        return Description.read(
                "openapi: 3.0.0\ninfo: {title: a}\nservers: [{url: 'http://a/v1'}]\npaths:\n"
                        + paths,
                "a.yaml");
    }

    private static List<String> words(DescriptionChange change) {
        return change.operations().stream().flatMap(each -> each.words().stream()).toList();
    }

    private static String operation(String inner) {
        return "  /a: {post: {" + inner + "}}\n";
    }

    private static String body(String fields) {
        return "requestBody: {content: {application/json: {schema: {type: object, "
                + fields
                + "}}}}";
    }

    private static String answer(String fields) {
        return "responses: {'200': {description: d, content: {application/json: {schema: {type:"
                + " object, "
                + fields
                + "}}}}}";
    }

    private static String query(String more) {
        return "parameters: [{name: q, in: query" + more + "}]";
    }

    /** Gives q, header X-A and the member a; asks of the answer about a. */
    private static final String REQUEST =
            "POST {{base}}/a?q=1\nX-A: 1\n{\"a\": {\"in\": [1]}}\nHTTP 200\n[Asserts]\n"
                    + "jsonpath \"$.a\" exists\n";

    private static DescriptionChange change(String before, String now) {
        return DescriptionChange.of(api(before), api(now), Map.of("r.hurl", REQUEST));
    }

    @Test
    void theSameDescriptionChangesNothing() {
        String same = operation(query("") + ", " + body("properties: {a: {type: string}}"));
        assertThat(change(same, same).operations()).isEmpty();
        Description self =
                api(
                        "  /a: {get: {responses: {'200': {description: d, content:"
                                + " {application/json: {schema: {$ref:"
                                + " '#/components/schemas/N'}}}}}}}\n"
                                + "components: {schemas: {N: {properties: {n: {$ref:"
                                + " '#/components/schemas/N'}}}}}\n");
        assertThat(DescriptionChange.of(self, self, Map.of()).operations()).isEmpty();
    }

    @Test
    void aNewParameterBreaksThoseThatLackItWhereItIsRequired() {
        String none = operation("tags: []");
        String other = "parameters: [{name: z, in: query, required: true}]";
        assertThat(words(change(none, operation(query(", required: true")))))
                .containsExactly("POST /a: query q is new and required");
        assertThat(words(change(none, operation(other))))
                .containsExactly("POST /a: query z is new and required (breaks r.hurl)");
        assertThat(words(change(none, operation(other.replace(", required: true", "")))))
                .containsExactly("POST /a: query z is new");
    }

    @Test
    void parametersThatChangeAreTold() {
        assertThat(words(change(operation(query("")), operation(query(", required: true")))))
                .containsExactly("POST /a: query q is required now");
        assertThat(words(change(operation(query("")), operation("tags: []"))))
                .containsExactly("POST /a: query q is described no more (breaks r.hurl)");
        String text = query(", schema: {type: string}");
        String number = query(", schema: {type: integer}");
        assertThat(words(change(operation(text), operation(number))))
                .containsExactly("POST /a: query q is integer, was string (breaks r.hurl)");
        assertThat(words(change(operation(number), operation(text))))
                .containsExactly("POST /a: query q is string, was integer");
        assertThat(
                        words(
                                change(
                                        operation("tags: []"),
                                        operation(
                                                "deprecated: true, parameters: [{name: x-a, in:"
                                                        + " header, required: true}]"))))
                .containsExactly(
                        "POST /a: is deprecated", "POST /a: header x-a is new and required");
    }

    @Test
    void bodiesThatChangeAreTold() {
        String before =
                body(
                        "properties: {a: {type: object, properties: {in: {type: array, items:"
                                + " {type: integer}}, out: {type: string}}}, b: {type: string}}");
        String now =
                body(
                        "required: [b, c], properties: {a: {type: object, properties: {in: {type:"
                                + " array, items: {type: string}}}}, b: {type: string}, c: {type:"
                                + " string}, d: {type: string}}");
        assertThat(words(change(operation(before), operation(now))))
                .containsExactly(
                        "POST /a: body a.in[] is string, was integer (breaks r.hurl)",
                        "POST /a: body a.out is described no more",
                        "POST /a: body b is required now (breaks r.hurl)",
                        "POST /a: body c is new and required (breaks r.hurl)",
                        "POST /a: body d is new");
        assertThat(words(change(operation(before), operation("tags: []"))))
                .containsExactly("POST /a: takes no body any more (breaks r.hurl)");
        assertThat(
                        words(
                                change(
                                        operation(before),
                                        operation(before.replace("application/json", "text/csv")))))
                .containsExactly("POST /a: takes no application/json any more (breaks r.hurl)");
    }

    @Test
    void answersThatChangeAreTold() {
        String before =
                answer("required: [a], properties: {a: {type: integer}, b: {type: number}}");
        String now =
                answer("properties: {a: {type: string}, c: {type: string}, b: {type: integer}}");
        assertThat(words(change(operation(before), operation(now))))
                .containsExactly(
                        "POST /a: answer 200 a may be missing now",
                        "POST /a: answer 200 a is string, was integer (breaks r.hurl)",
                        "POST /a: answer 200 c is new",
                        "POST /a: answer 200 b is integer, was number");
        assertThat(words(change(operation(before), operation(before.replace("'200'", "'201'")))))
                .containsExactly(
                        "POST /a: answer 200 is described no more (breaks r.hurl)",
                        "POST /a: answer 201 is new");
    }

    @Test
    void operationsThatAreNewGoneOrMovedAreTold() {
        String before = "  /a: {post: {operationId: make}}\n  /gone/{id}: {get: {}}\n";
        String now =
                "  /b: {put: {operationId: make}}\n  /gone/{key}: {get: {}}\n  /c: {get: {}}\n";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("r.hurl", REQUEST);
        files.put("moved.hurl", "# @operation POST /a\nPUT {{base}}/b\n");
        files.put("g.hurl", "GET http://a/v1/gone/7\n");
        DescriptionChange change = DescriptionChange.of(api(before), api(now), files);
        assertThat(words(change))
                .containsExactly("POST /a: is PUT /b now (breaks r.hurl)", "GET /c: is new");
        assertThat(change.operations().getFirst().requests())
                .containsExactly("moved.hurl", "r.hurl");
        assertThat(change.fresh()).containsExactly("GET /c");
        DescriptionChange less =
                DescriptionChange.of(api(before), api(operation("tags: []")), files);
        assertThat(words(less))
                .containsExactly("GET /gone/{id}: is described no more (breaks g.hurl)");
        assertThat(less.broken()).containsExactly("g.hurl");
    }

    @Test
    void whatWasImportedBreaksNothingOfItself() {
        Description api =
                api(
                        operation(
                                query(", required: true")
                                        + ", "
                                        + body("required: [x], properties: {x: {type: string}}")));
        Imported imported = OpenApiImport.of(api, "a.yaml");
        Map<String, String> files = new LinkedHashMap<>();
        imported.files().forEach(each -> files.put(each.path(), each.hurl()));
        DescriptionChange change = DescriptionChange.of(api(operation("tags: []")), api, files);
        assertThat(change.broken()).isEmpty();
        assertThat(change.operations()).hasSize(1);
    }
}
