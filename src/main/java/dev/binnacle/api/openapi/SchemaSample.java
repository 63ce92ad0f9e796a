package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes a value that a schema would take, small and without an end to fear. */
final class SchemaSample {
    private static final int DEEPEST = 12;
    private static final int OPTIONAL_DEEPEST = 4;
    private static final int MOST_VALUES = 300;
    private static final int LARGEST_EXAMPLE = 1 << 16;

    private final References references;
    private final Deque<JsonNode> above = new ArrayDeque<>();
    private int values;

    SchemaSample(References references) {
        this.references = references;
    }

    JsonNode of(JsonNode node) {
        JsonNode made = made(node);
        return made.isMissingNode() ? JsonNodeFactory.instance.stringNode("string") : made;
    }

    /** Missing where the schema says nothing, or leads back into itself. */
    private JsonNode made(JsonNode node) {
        JsonNode schema = references.resolved(node);
        boolean again = above.stream().anyMatch(each -> each == schema);
        if (!schema.isObject() || again || above.size() > DEEPEST || ++values > MOST_VALUES) {
            return MissingNode.getInstance();
        }
        JsonNode given = given(schema);
        if (!given.isMissingNode()) {
            return given;
        }
        above.push(schema);
        try {
            return generated(schema);
        } finally {
            above.pop();
        }
    }

    private static JsonNode given(JsonNode schema) {
        for (String word : List.of("example", "const", "default")) {
            JsonNode value = schema.path(word);
            if (!value.isMissingNode() && !value.isNull() && fits(value, schema)) {
                return value;
            }
        }
        JsonNode first = schema.path("examples").path(0);
        if (!first.isMissingNode() && fits(first, schema)) {
            return first;
        }
        for (JsonNode each : schema.path("enum")) {
            if (!each.isNull() && !each.asString("x").isEmpty()) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    /** Whether an example is of the type that is asked for, and no longer than is good. */
    private static boolean fits(JsonNode value, JsonNode schema) {
        boolean kind =
                switch (type(schema)) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "integer", "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "string" -> value.isString();
                    default -> true;
                };
        return kind && value.toString().length() < LARGEST_EXAMPLE;
    }

    /** The type, or what the other words imply. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asString("").equals("null")) {
                    return each.asString("");
                }
            }
        }
        if (type.isString()) {
            return type.stringValue();
        }
        if (schema.has("properties") || schema.has("additionalProperties")) {
            return "object";
        }
        return schema.has("items") ? "array" : "";
    }

    private JsonNode generated(JsonNode schema) {
        if (schema.path("allOf").isArray()) {
            return merged(schema);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (JsonNode each : schema.path(choice)) {
                JsonNode made = made(each);
                if (made.isObject() && schema.path("properties").isObject()) {
                    ((ObjectNode) made).setAll(object(schema));
                }
                if (!made.isMissingNode() && !made.isNull()) {
                    return made;
                }
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "integer", "number" -> SampleScalars.number(schema);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "null" -> NullNode.getInstance();
            case "string", "file" ->
                    JsonNodeFactory.instance.stringNode(SampleScalars.text(schema));
            default -> MissingNode.getInstance();
        };
    }

    private JsonNode merged(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        JsonNode other = MissingNode.getInstance();
        for (JsonNode each : schema.path("allOf")) {
            JsonNode made = made(each);
            if (made instanceof ObjectNode object) {
                whole.setAll(object);
            } else if (!made.isMissingNode()) {
                other = made;
            }
        }
        if (whole.isEmpty() && !other.isMissingNode() && !schema.has("properties")) {
            return other;
        }
        whole.setAll(object(schema));
        return whole;
    }

    private ObjectNode object(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString("")));
        JsonNode properties = schema.path("properties");
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (String name : required) {
            member(made, name, properties.path(name), true);
        }
        properties
                .properties()
                .forEach(each -> {
                    if (!made.has(each.getKey()) && above.size() <= OPTIONAL_DEEPEST) {
                        member(made, each.getKey(), each.getValue(), false);
                    }
                });
        return made;
    }

    private void member(ObjectNode to, String name, JsonNode schema, boolean required) {
        JsonNode known = references.resolved(schema);
        if (known.path("readOnly").asBoolean(false)) {
            return;
        }
        JsonNode made = made(schema);
        if (!made.isMissingNode()) {
            to.set(name, made);
        } else if (required) {
            to.set(name, filler(known));
        }
    }

    private static JsonNode filler(JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> JsonNodeFactory.instance.objectNode();
            case "array" -> JsonNodeFactory.instance.arrayNode();
            default -> JsonNodeFactory.instance.stringNode("string");
        };
    }

    private ArrayNode list(JsonNode schema) {
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        JsonNode item = made(schema.path("items"));
        if (!item.isMissingNode()) {
            int most = Math.max(1, Math.min(3, schema.path("minItems").asInt(1)));
            for (int i = 0; i < most; i++) {
                made.add(item);
            }
        }
        return made;
    }
}
