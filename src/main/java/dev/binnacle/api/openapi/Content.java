package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/**
 * A body as described.
 *
 * @param mediaType such as {@code application/json}, or a range such as {@code text/*}
 * @param example what the description gives as one, or missing
 */
public record Content(String mediaType, Schema schema, JsonNode example) {
    /** The media type without parameters, in small letters. */
    public String plainType() {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public boolean isJson() {
        String type = plainType();
        return type.equals("application/json")
                || type.equals("text/json")
                || type.endsWith("+json")
                || type.equals("*/*");
    }

    public boolean isXml() {
        return plainType().equals("text/xml") || plainType().matches("application/(.+\\+)?xml");
    }

    /** Fields with {@code &} between. */
    public boolean isForm() {
        return plainType().equals("application/x-www-form-urlencoded");
    }

    /** Whether a body of this type, with or without parameters, is what is described. */
    public boolean covers(String actual) {
        String type = actual.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String range = plainType();
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*")
                        && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /** A value to try: the example, or one made from the schema. */
    public JsonNode sample() {
        return example.isMissingNode() || example.isNull() ? schema.sample() : example;
    }
}
