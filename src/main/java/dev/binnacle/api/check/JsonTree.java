package dev.binnacle.api.check;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads JSON as a mapper does, without one: to make it takes longer than the first hundred answers
 * of a run.
 */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(CheckedAnswer.LARGEST)
                                    .build())
                    .build();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final JsonParser parser;
    private String name = "";
    private @Nullable JsonNode root;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value that a text is; missing where it is empty.
     *
     * @throws JacksonException where it is none, or more than one
     */
    static JsonNode of(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(parser).read();
        }
    }

    private JsonNode read() {
        for (JsonToken next; (next = parser.nextToken()) != null; ) {
            if (root != null && open.isEmpty()) {
                throw new StreamReadException(parser, "there is more after the value");
            }
            take(next);
        }
        return root == null ? MissingNode.getInstance() : root;
    }

    private void take(JsonToken token) {
        switch (token) {
            case START_OBJECT -> enter(NODES.objectNode());
            case START_ARRAY -> enter(NODES.arrayNode());
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> name = parser.currentName();
            default -> put(scalar(token));
        }
    }

    private void enter(JsonNode container) {
        put(container);
        open.push(container);
    }

    private void put(JsonNode value) {
        switch (open.peek()) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.add(value);
            case null, default -> root = value;
        }
    }

    private JsonNode scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }
}
