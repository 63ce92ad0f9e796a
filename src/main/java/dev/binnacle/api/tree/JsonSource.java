package dev.binnacle.api.tree;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON into a bounded tree; numbers keep their digits. */
final class JsonSource {
    private static final int LONGEST_NUMBER = 1000;
    private static final int WIDEST_SCALE = 400;
    private static final int LONGEST_SHARED = 100;
    private static final int MOST_SHARED = 8;
    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(TreeBuilder.DEEPEST + 2)
                                            .maxStringLength(Integer.MAX_VALUE)
                                            .maxNumberLength(LONGEST_NUMBER)
                                            .build())
                            .build());

    private final JsonParser parser;
    private final TreeBuilder builder;

    /**
     * Descriptions say the same over and over: words and small objects are held once. A large one
     * is less than half as large then, and what collects garbage halts the screen less.
     */
    private final Map<Object, JsonNode> said = new HashMap<>();

    private JsonSource(JsonParser parser) {
        this.parser = parser;
        builder = new TreeBuilder(new At(parser), this::held);
    }

    static SourceTree read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return new JsonSource(parser).tree();
        } catch (JacksonException broken) {
            throw BrokenText.at(broken.getLocation(), broken.getOriginalMessage());
        }
    }

    private SourceTree tree() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (!builder.root().isMissingNode()) {
                throw builder.broken("There is more text after the end of the JSON.");
            }
            take(token);
        }
        return new SourceTree(builder.root(), builder.notes());
    }

    private record At(JsonParser parser) implements TreeBuilder.Position {
        @Override
        public int line() {
            return parser.currentTokenLocation().getLineNr();
        }

        @Override
        public int column() {
            return parser.currentTokenLocation().getColumnNr();
        }
    }

    private void take(JsonToken token) {
        switch (token) {
            case START_OBJECT -> builder.openObject();
            case START_ARRAY -> builder.openList();
            case END_OBJECT, END_ARRAY -> builder.close();
            case PROPERTY_NAME -> builder.name(parser.currentName());
            default -> builder.add(TreeBuilder.Closed.scalar(scalar(token)));
        }
    }

    private JsonNode scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> text(parser.getString());
            case VALUE_TRUE -> TreeBuilder.NODES.booleanNode(true);
            case VALUE_FALSE -> TreeBuilder.NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            default -> TreeBuilder.NODES.nullNode();
        };
    }

    private JsonNode text(String text) {
        return text.length() > LONGEST_SHARED
                ? TreeBuilder.NODES.stringNode(text)
                : said.computeIfAbsent(text, key -> TreeBuilder.NODES.stringNode(text));
    }

    private JsonNode held(JsonNode whole) {
        boolean small =
                whole.size() <= MOST_SHARED && whole.valueStream().allMatch(JsonNode::isValueNode);
        return small ? said.computeIfAbsent(whole, key -> whole) : whole;
    }

    /** A number with its digits; one that would be endless written out stays text. */
    static JsonNode number(String lexeme) {
        if (lexeme.length() > LONGEST_NUMBER) {
            return TreeBuilder.NODES.stringNode(lexeme);
        }
        if (lexeme.length() < 10 && lexeme.matches("-?\\d+")) {
            return TreeBuilder.NODES.numberNode(Integer.parseInt(lexeme));
        }
        if (lexeme.length() < 19 && lexeme.matches("-?\\d+")) {
            return TreeBuilder.NODES.numberNode(Long.parseLong(lexeme));
        }
        try {
            var value = new BigDecimal(lexeme);
            if (Math.abs((long) value.scale()) > WIDEST_SCALE) {
                return TreeBuilder.NODES.stringNode(lexeme);
            }
            return value.scale() == 0
                    ? TreeBuilder.NODES.numberNode(value.toBigInteger())
                    : TreeBuilder.NODES.numberNode(value);
        } catch (NumberFormatException endless) {
            return TreeBuilder.NODES.stringNode(lexeme);
        }
    }
}
