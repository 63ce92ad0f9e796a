package dev.binnacle.api.contract;

import dev.binnacle.api.openapi.Schema;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a form as the object that its schema speaks of. What no schema can judge, such as a
 * file, is there and {@link #isOpaque opaque}.
 */
final class FormValues {
    private final Map<String, Schema> described = new LinkedHashMap<>();
    private final Set<String> opaque = new HashSet<>();
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    FormValues(Schema schema) {
        schema.fields().forEach(each -> described.put(each.name(), each.schema()));
    }

    ObjectNode values() {
        return values;
    }

    /** Whether a place in the values is one that nothing can be said of. */
    boolean isOpaque(String place) {
        String field = place.substring(place.isEmpty() ? 0 : 1).replaceFirst("/.*", "");
        return opaque.contains(field.replace("~1", "/").replace("~0", "~"));
    }

    /** A file, or a part with a type of its own. */
    void opaque(String name) {
        opaque.add(name);
        values.put(name, "");
    }

    void field(String name, String value) {
        Schema schema = described.get(name);
        if (schema == null) {
            undescribed(name, value);
        } else if (schema.type().equals("object")) {
            opaque(name);
        } else if (schema.type().equals("array")) {
            items(name).addAll((ArrayNode) Values.of(value, schema));
        } else {
            values.set(name, Values.of(value, schema));
        }
    }

    private ArrayNode items(String name) {
        return values.get(name) instanceof ArrayNode known ? known : values.putArray(name);
    }

    /** Members and items are often fields of their own: {@code tags[]}, {@code owner[name]}. */
    private void undescribed(String name, String value) {
        String outer = name.replaceFirst("[\\[.].*", "");
        if (described.containsKey(outer)) {
            opaque(outer);
        } else {
            values.put(name, value);
        }
    }
}
