package dev.binnacle.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Of a choice whose member says what is meant, only that is held against a value. */
class DiscriminatorTest {
    private static final String ANIMALS =
            """
            openapi: 3.0.3
            paths:
              /animals:
                get:
                  responses:
                    '200':
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}}}
            components:
              schemas:
                Animal:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {kitten: '#/components/schemas/Cat', puppy: Dog}}
                Cat:
                  type: object
                  required: [kind, lives]
                  properties: {kind: {type: string}, lives: {type: integer}, friend: {$ref: '#/components/schemas/Animal'}}
                Dog:
                  type: object
                  required: [kind, bark]
                  properties: {kind: {type: string}, bark: {type: string}}
            """;

    private static List<String> reasons(String document, String json) {
        Description description =
                Description.read(document.getBytes(StandardCharsets.UTF_8), "animals.yaml");
        Operation operation = description.operations().getFirst();
        var schema = operation.answers().getFirst().contents().getFirst().schema();
        return new SchemaCheck(description.edition(), false)
                .look(schema, JsonMapper.builder().build().readTree(json)).wrong().stream()
                        .map(each -> each.place() + " " + each.reason())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'kind': 'Dog'}] | /0 | required property 'bark' not found, as Dog, which its"
                        + " kind \"Dog\" says",
                "[{'kind': 'kitten', 'lives': 'x'}] | /0/lives | string found, integer expected, as"
                        + " Cat, which its kind \"kitten\" says",
                "[{'kind': 'puppy', 'lives': 9}] | /0 | required property 'bark' not found, as Dog,"
                        + " which its kind \"puppy\" says",
                "[{'kind': 'Cat', 'lives': 1, 'friend': {'kind': 'Dog', 'bark': 1}}] |"
                        + " /0/friend/bark | integer found, string expected, as Dog, which its kind"
                        + " \"Dog\" says",
                "[{'kind': 'bird'}] | /0/kind | does not have a value in the enumeration [\"Cat\","
                        + " \"Dog\", \"kitten\", \"puppy\"]",
                "[{}] | /0 | required property 'kind' not found",
                "[7] | /0 | integer found, object expected",
            },
            quoteCharacter = '`')
    void whatIsWrongIsToldOfTheBranchThatIsMeant(String json, String place, String reason) {
        assertThat(reasons(ANIMALS, json.replace('\'', '"'))).containsExactly(place + " " + reason);
        String any = ANIMALS.replace("oneOf", "anyOf");
        assertThat(reasons(any, json.replace('\'', '"'))).containsExactly(place + " " + reason);
    }

    @Test
    void whatFitsItsBranchHolds() {
        String good =
                """
                [{"kind": "Cat", "lives": 7}, {"kind": "puppy", "bark": "loud"},
                 {"kind": "poodle", "bark": "high"}, {"kind": "Dog", "bark": "x", "lives": 1}]
                """;

        assertThat(reasons(ANIMALS, good)).isEmpty();
        assertThat(reasons(ANIMALS.replaceFirst(", mapping: .*?}}", "}"), good)).isEmpty();
        assertThat(reasons(ANIMALS.replace("3.0.3", "3.1.0"), good)).isEmpty();
    }
}
