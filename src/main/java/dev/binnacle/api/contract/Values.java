package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;

/** The text of a header or parameter as the value that its schema speaks of. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode of(String text, Schema schema) {
        return switch (schema.type()) {
            case "integer", "number" -> number(text);
            case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? NODES.booleanNode(text.equals("true"))
                            : NODES.stringNode(text);
            case "array" -> list(text, schema);
            default -> NODES.stringNode(text);
        };
    }

    /** A text where it is no number of a sane size: the schema says so then. */
    private static JsonNode number(String text) {
        if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?")) {
            return NODES.stringNode(text);
        }
        var value = new BigDecimal(text);
        return value.scale() <= 0
                ? NODES.numberNode(value.toBigInteger())
                : NODES.numberNode(value);
    }

    private static ArrayNode list(String text, Schema schema) {
        var items = new Schema(schema.resolved().path("items"), schema.references());
        ArrayNode list = NODES.arrayNode();
        for (String each : text.split(",", -1)) {
            list.add(of(each.strip(), items));
        }
        return list;
    }
}
