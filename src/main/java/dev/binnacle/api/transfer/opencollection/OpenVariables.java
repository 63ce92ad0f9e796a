package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variables whose value is a text, a typed text, or variants of which one is chosen. */
final class OpenVariables {
    private OpenVariables() {}

    static Map<String, String> of(List<JsonNode> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode variable : variables) {
            if (!Nodes.isOff(variable)) {
                values.put(Nodes.text(variable, "name"), value(variable));
            }
        }
        return values;
    }

    static String value(JsonNode variable) {
        JsonNode value = chosen(variable.path("value"), "value");
        return value.isObject() ? Nodes.text(value, "data") : Nodes.text(value);
    }

    /** The one of several variants that is selected, else the first. */
    static JsonNode chosen(JsonNode node, String part) {
        List<JsonNode> variants = Nodes.list(node);
        if (variants.isEmpty()) {
            return node;
        }
        return variants.stream()
                .filter(each -> Nodes.is(each, "selected"))
                .findFirst()
                .orElse(variants.getFirst())
                .path(part);
    }
}
