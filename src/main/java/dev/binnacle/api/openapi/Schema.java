package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a value is to look like.
 *
 * @param node the schema as the document has it; missing = anything goes
 * @param references where its references lead
 */
public record Schema(JsonNode node, References references) {
    private static final int DEEPEST_MERGE = 20;
    private static final int MOST_FIELDS = 2000;

    /** The schema itself, where it is a reference. */
    public JsonNode resolved() {
        return references.resolved(node);
    }

    /** A value that fits as far as is known: small, cycles cut, required members first. */
    public JsonNode sample() {
        return new SchemaSample(references).of(node);
    }

    /** {@code string}, {@code object} and the like; empty = unsaid. */
    public String type() {
        return SchemaSample.type(resolved());
    }

    public String description() {
        return resolved().path("description").asString("");
    }

    /** A member of an object. */
    public record Field(String name, boolean required, Schema schema) {}

    /** The members that an object may have, those of {@code allOf} and its like included. */
    public List<Field> fields() {
        Map<String, Field> found = new LinkedHashMap<>();
        collect(node, found, 0);
        return List.copyOf(found.values());
    }

    private void collect(JsonNode from, Map<String, Field> found, int depth) {
        JsonNode schema = references.resolved(from);
        if (depth > DEEPEST_MERGE || found.size() > MOST_FIELDS) {
            return;
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString("")));
        schema.path("properties")
                .properties()
                .forEach(each -> {
                    String name = each.getKey();
                    var field =
                            new Field(
                                    name,
                                    required.contains(name),
                                    new Schema(each.getValue(), references));
                    found.putIfAbsent(name, field);
                });
        for (String several : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(several).forEach(each -> collect(each, found, depth + 1));
        }
    }

    /**
     * The schema of a place within the value.
     *
     * @param path names and list indexes, such as {@code lines}, {@code 0}, {@code price}
     */
    public Optional<Schema> at(List<String> path) {
        Schema at = this;
        for (String step : path) {
            JsonNode items = at.resolved().path("items");
            if (step.matches("\\d+|\\*") && !items.isMissingNode()) {
                at = new Schema(items, references);
                continue;
            }
            Optional<Field> field =
                    at.fields().stream().filter(each -> each.name().equals(step)).findFirst();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            at = field.get().schema();
        }
        return Optional.of(at);
    }
}
