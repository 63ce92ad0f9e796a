package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code http-client.env.json} and its private twin, and the same within VS Code's settings: names
 * of environments with their values.
 */
public final class HttpEnvironments {
    private static final String SETTING = "rest-client.environmentVariables";
    private static final String SHARED = "$shared";
    private static final Set<String> OTHERS = Set.of("Security", "SSLConfiguration");

    private final Gathering gathering = new Gathering();
    private final boolean secret;

    private HttpEnvironments(boolean secret) {
        this.secret = secret;
    }

    /** Whether it is objects of plain values and nothing else. */
    public static boolean recognises(JsonNode tree) {
        return tree.path(SETTING).isObject()
                || tree.isObject()
                        && !tree.isEmpty()
                        && tree.values().stream().allMatch(JsonNode::isObject)
                        && tree.values().stream()
                                .flatMap(each -> each.properties().stream())
                                .allMatch(each ->
                                        each.getValue().isValueNode()
                                                || each.getValue().has("provider")
                                                || OTHERS.contains(each.getKey()));
    }

    /** A private file's values are secrets: only their names come. */
    public static Imported of(Source source) {
        JsonNode whole = source.tree();
        JsonNode tree = whole.path(SETTING).isObject() ? whole.path(SETTING) : whole;
        var reading = new HttpEnvironments(source.name().contains("private"));
        Map<String, String> shared = reading.values(SHARED, tree.path(SHARED));
        boolean alone = tree.size() == 1;
        for (Map.Entry<String, JsonNode> each : tree.properties()) {
            if (each.getKey().equals(SHARED) && alone) {
                reading.gathering.environment("shared", shared);
            } else if (!each.getKey().equals(SHARED)) {
                Map<String, String> values = new LinkedHashMap<>(shared);
                values.putAll(reading.values(each.getKey(), each.getValue()));
                reading.gathering.environment(each.getKey(), values);
            }
        }
        return reading.gathering.done();
    }

    private Map<String, String> values(String name, JsonNode environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : environment.properties()) {
            boolean kept = each.getValue().has("provider");
            if (!each.getValue().isValueNode() && !kept) {
                gathering.leftOut(name, each.getKey());
                continue;
            }
            values.put(each.getKey(), secret || kept ? "" : Nodes.text(each.getValue()));
            if (secret || kept) {
                gathering.leftOut(
                        name, "the value of " + each.getKey() + " is a secret; it needs a value");
            }
        }
        return values;
    }
}
