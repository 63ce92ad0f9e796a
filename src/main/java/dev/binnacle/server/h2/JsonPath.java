package dev.binnacle.server.h2;

import dev.binnacle.server.request.Field.JsonStep;

import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Follows arrows into JSON. */
final class JsonPath {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private JsonPath() {}

    /**
     * @throws dev.binnacle.server.request.ApiException where arrows follow a text, or a position is
     *     none
     */
    static void check(List<JsonStep> path) {
        for (int i = 0; i < path.size(); i++) {
            JsonStep step = path.get(i);
            if (i > 0 && path.get(i - 1).text()) {
                throw Refusal.noOperator(
                        ColumnType.of(Kind.TEXT),
                        step.text() ? "->>" : "->",
                        step.index() ? "integer" : "unknown");
            }
            if (step.index()) {
                index(step);
            }
        }
    }

    /** What is at its end. */
    static ColumnType type(List<JsonStep> path) {
        return ColumnType.of(path.getLast().text() ? Kind.TEXT : Kind.JSON);
    }

    /** Negative from the end. */
    static int index(JsonStep step) {
        try {
            return Integer.parseInt(step.operand());
        } catch (NumberFormatException tooLarge) {
            throw Refusal.outOfRange(ColumnType.of(Kind.INTEGER), step.operand());
        }
    }

    /**
     * @return JSON, or text behind a last {@code ->>}; null = nothing is there
     */
    static @Nullable String of(ValueText texts, ColumnType type, Value value, List<JsonStep> path) {
        if (value == ValueNull.INSTANCE) {
            return null;
        }
        var json = new StringBuilder();
        texts.json(json, type, value);
        JsonNode node = JSON.readTree(json.toString());
        for (JsonStep step : path) {
            node = step.index() ? element(node, index(step)) : node.path(step.operand());
        }
        if (node.isMissingNode()) {
            return null;
        }
        if (!path.getLast().text()) {
            return JsonText.normal(node.toString());
        }
        return node.isNull()
                ? null
                : node.isString() ? node.stringValue() : JsonText.normal(node.toString());
    }

    /** A value alone counts as the array of itself. */
    private static JsonNode element(JsonNode node, int place) {
        if (node.isValueNode() && (place == 0 || place == -1)) {
            return node;
        }
        return node.path(place < 0 ? node.size() + place : place);
    }
}
