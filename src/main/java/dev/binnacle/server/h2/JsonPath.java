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
            node = step.index() ? element(node, step.operand()) : node.path(step.operand());
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

    private static JsonNode element(JsonNode node, String operand) {
        int place = Integer.parseInt(operand);
        return node.path(place < 0 ? node.size() + place : place);
    }
}
