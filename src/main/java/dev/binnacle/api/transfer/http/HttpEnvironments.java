package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code http-client.env.json} and its private twin: names of environments with their values. */
public final class HttpEnvironments {
    private HttpEnvironments() {}

    /** Whether it is objects of plain values and nothing else. */
    public static boolean recognises(JsonNode tree) {
        return tree.isObject()
                && !tree.isEmpty()
                && tree.values().stream().allMatch(JsonNode::isObject)
                && tree.values().stream()
                        .flatMap(each -> each.properties().stream())
                        .allMatch(each ->
                                each.getValue().isValueNode()
                                        || each.getKey().equals("Security")
                                        || each.getKey().equals("SSLConfiguration"));
    }

    /** A private file's values are secrets: only their names come. */
    public static Imported of(Source source) {
        var gathering = new Gathering();
        boolean secret = source.name().contains("private");
        source.tree()
                .properties()
                .forEach(environment -> {
                    String name = environment.getKey();
                    Map<String, String> values = new LinkedHashMap<>();
                    environment
                            .getValue()
                            .properties()
                            .forEach(each -> {
                                if (!each.getValue().isValueNode()) {
                                    gathering.leftOut(name, each.getKey());
                                } else {
                                    values.put(
                                            each.getKey(),
                                            secret ? "" : Nodes.text(each.getValue()));
                                    if (secret) {
                                        gathering.leftOut(
                                                name,
                                                "the value of "
                                                        + each.getKey()
                                                        + " is a secret; it needs a value");
                                    }
                                }
                            });
                    gathering.environment(name, values);
                });
        return gathering.done();
    }
}
