package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CompletionsTest {
    private final Completions petstore = new Completions(Documents.read("petstore-3.0.yaml"));

    @Test
    void pathsGoOnFromWhatIsTyped() {
        assertThat(petstore.paths("GET", "/pet/f"))
                .extracting(Operation::path)
                .containsExactly("/pet/findByStatus", "/pet/findByTags", "/pet/{petId}");
        assertThat(petstore.paths("", "/pet/{{id}}/up"))
                .extracting(Operation::key)
                .containsExactly("POST /pet/{petId}/uploadImage");
        assertThat(petstore.paths("PATCH", "/")).isEmpty();
    }

    @Test
    void aCallWithTemplatesIsKnownByItsPath() {
        assertThat(petstore.operation("GET", "{{base}}/pet/{{petId}}?x=1").map(Operation::id))
                .hasValue("getPetById");
        assertThat(petstore.operation("GET", "http://localhost:1/api/v3/pet/7").map(Operation::id))
                .hasValue("getPetById");
        assertThat(petstore.operation("GET", "{{base}}/nothing")).isEmpty();
    }

    @Test
    void parametersHeadersAndMembersOfTheBodyAreOffered() {
        String find = "{{base}}/pet/findByStatus";
        assertThat(petstore.parameters("GET", find, Parameter.Place.QUERY))
                .extracting(Parameter::name)
                .containsExactly("status");
        assertThat(petstore.headers("DELETE", "{{base}}/pet/1"))
                .containsExactly("api_key", "Authorization");
        assertThat(petstore.headers("POST", "{{base}}/pet"))
                .containsExactly("Content-Type", "Authorization");
        assertThat(petstore.members("POST", "{{base}}/pet", List.of("category")))
                .extracting(Schema.Field::name)
                .containsExactly("id", "name");
        assertThat(petstore.members("GET", find, List.of())).isEmpty();
    }
}
