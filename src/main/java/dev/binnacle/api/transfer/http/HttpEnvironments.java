package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
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

    private final Gathering gathering;
    private final boolean secret;

    private HttpEnvironments(Gathering gathering, boolean secret) {
        this.gathering = gathering;
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
        return of(List.of(source));
    }

    /** The same of an open file and its private twin, which say different things of the same. */
    public static Imported of(List<Source> sources) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        var gathering = new Gathering();
        for (Source source : sources) {
            JsonNode whole = source.tree();
            JsonNode tree = whole.path(SETTING).isObject() ? whole.path(SETTING) : whole;
            var reading = new HttpEnvironments(gathering, source.name().contains("private"));
            for (Map.Entry<String, JsonNode> each : tree.properties()) {
                Map<String, String> known =
                        all.computeIfAbsent(each.getKey(), name -> new LinkedHashMap<>());
                reading.values(each.getKey(), each.getValue()).forEach(known::putIfAbsent);
            }
        }
        Map<String, String> shared = all.getOrDefault(SHARED, Map.of());
        if (all.size() == 1 && all.containsKey(SHARED)) {
            gathering.environment("shared", shared);
        }
        all.remove(SHARED);
        all.forEach((name, own) -> {
            Map<String, String> values = new LinkedHashMap<>(shared);
            values.putAll(own);
            gathering.environment(name, values);
        });
        return gathering.done();
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
