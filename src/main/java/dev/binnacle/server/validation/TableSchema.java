package dev.binnacle.server.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The JSON Schema of one table, of draft 2020-12 where it names no other. */
public final class TableSchema {
    /** What can be said of a row of which only some is given. */
    private static final Set<String> OF_PARTS =
            Set.of(
                    "$schema",
                    "$defs",
                    "definitions",
                    "type",
                    "properties",
                    "patternProperties",
                    "additionalProperties",
                    "propertyNames");

    private final JsonNode text;
    private final Schema whole;
    private final Schema parts;

    private TableSchema(JsonNode text) {
        this.text = text;
        this.whole = schema(text);
        ObjectNode some = ((ObjectNode) text).deepCopy();
        some.retain(OF_PARTS);
        this.parts = schema(some);
    }

    /**
     * @throws IllegalArgumentException naming what is wrong with it; what stands elsewhere is never
     *     fetched
     */
    static TableSchema of(JsonNode text) {
        if (!text.isObject()) {
            throw new IllegalArgumentException("It is no object.");
        }
        for (String keyword : List.of("$ref", "$dynamicRef", "$id")) {
            for (JsonNode reference : text.findValues(keyword)) {
                boolean away = reference.isString() && !reference.stringValue().startsWith("#");
                if (away) {
                    throw new IllegalArgumentException(
                            "It refers to what is not within it: " + reference.stringValue());
                }
            }
        }
        try {
            return new TableSchema(text);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(String.valueOf(broken.getMessage()), broken);
        }
    }

    private static Schema schema(JsonNode text) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ENGLISH)
                        .build();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(config));
        Schema schema = registry.getSchema(text);
        schema.initializeValidators();
        return schema;
    }

    public JsonNode text() {
        return text;
    }

    /**
     * @param all whether the row is to be written as a whole; else only what is given of it counts
     * @param place of the row in the body, as a JSON pointer
     */
    List<Broken> broken(JsonNode row, boolean all, String place) {
        return (all ? whole : parts)
                .validate(row).stream().map(error -> broken(error, place)).toList();
    }

    private static Broken broken(Error error, String place) {
        String within = String.valueOf(error.getInstanceLocation());
        String missing = error.getProperty();
        boolean named = missing != null && !within.endsWith("/" + escaped(missing));
        String field = within.equals("/") ? "" : within;
        field = named ? field + "/" + escaped(missing) : field;
        String column = field.isEmpty() ? "" : field.substring(1).split("/", 2)[0];
        return new Broken(
                column.replace("~1", "/").replace("~0", "~"),
                place + field,
                error.getKeyword(),
                error.getMessage());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
