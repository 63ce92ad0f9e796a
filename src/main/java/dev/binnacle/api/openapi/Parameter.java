package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

/**
 * A value that a request carries beside its body.
 *
 * @param style how lists and objects are written, such as {@code form} or {@code deepObject}; empty
 *     = as is usual for the place
 * @param asJson whether the value is written as JSON
 * @param example what the description gives as one, or missing
 */
public record Parameter(
        String name,
        Place place,
        boolean required,
        String description,
        String style,
        boolean asJson,
        Schema schema,
        JsonNode example) {
    /** Where in a request it stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /** A value to try: the example, or one made from the schema. */
    public JsonNode sample() {
        return example.isMissingNode() || example.isNull() ? schema.sample() : example;
    }
}
