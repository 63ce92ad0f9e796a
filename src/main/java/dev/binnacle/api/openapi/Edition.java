package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** Which words a description is written in; they differ in how schemas are to be read. */
public enum Edition {
    SWAGGER_2,
    OPENAPI_3_0,
    /** And what came after it: schemas are JSON Schema of 2020-12. */
    OPENAPI_3_1;

    static Optional<Edition> of(JsonNode root) {
        String swagger = root.path("swagger").asString("");
        String openapi = root.path("openapi").asString("");
        if (openapi.startsWith("3")) {
            return Optional.of(
                    openapi.equals("3") || openapi.startsWith("3.0") ? OPENAPI_3_0 : OPENAPI_3_1);
        }
        return swagger.startsWith("2") ? Optional.of(SWAGGER_2) : Optional.empty();
    }
}
