package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows {@code $ref} within one document. What stands elsewhere is never fetched. */
public final class References {
    static final String REF = "$ref";
    private static final int LONGEST_CHAIN = 50;
    private static final int MOST_TOLD = 50;
    private final JsonNode root;

    References(JsonNode root) {
        this.root = root;
    }

    /**
     * What a node stands for: itself, or what it refers to, with the members beside its {@code
     * $ref} over it. Missing where that is nowhere in the document, or only refers to itself.
     */
    public JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        List<ObjectNode> beside = new ArrayList<>();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!isReference(at)) {
                return beside.isEmpty() ? at : merged(at, beside);
            }
            if (at instanceof ObjectNode object && object.size() > 1) {
                beside.add(object);
            }
            at = target(at.path(REF).stringValue());
        }
        return MissingNode.getInstance();
    }

    private static JsonNode merged(JsonNode target, List<ObjectNode> beside) {
        if (!(target instanceof ObjectNode object)) {
            return target;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll(object);
        for (ObjectNode each : beside.reversed()) {
            merged.setAll(each);
        }
        merged.remove(REF);
        return merged;
    }

    static boolean isReference(JsonNode node) {
        return node.path(REF).isString();
    }

    /** The place that {@code #/…} names; missing for any other text. */
    JsonNode target(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        if (!reference.startsWith("#/")) {
            return MissingNode.getInstance();
        }
        JsonNode at = root;
        for (String step : reference.substring(2).split("/", -1)) {
            JsonNode next = step(at, step);
            at = next.isMissingNode() && step.contains("%") ? step(at, decoded(step)) : next;
        }
        return at;
    }

    private static JsonNode step(JsonNode at, String step) {
        String name = step.replace("~1", "/").replace("~0", "~");
        if (at.isArray()) {
            return name.matches("\\d{1,9}")
                    ? at.path(Integer.parseInt(name))
                    : MissingNode.getInstance();
        }
        return at.path(name);
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return step;
        }
    }

    /** References that lead nowhere in the document, each once, in words. */
    List<String> unfollowed() {
        Map<String, Integer> found = new LinkedHashMap<>();
        Deque<JsonNode> left = new ArrayDeque<>();
        left.push(root);
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            if (isReference(node) && resolved(node).isMissingNode()) {
                found.merge(node.path(REF).stringValue(), 1, Integer::sum);
            }
            for (JsonNode each : node) {
                if (each.isContainer() && !each.isEmpty()) {
                    left.push(each);
                }
            }
        }
        List<String> told = new ArrayList<>();
        found.forEach((reference, times) -> {
            if (told.size() < MOST_TOLD) {
                told.add(words(reference, times));
            }
        });
        if (found.size() > MOST_TOLD) {
            told.add((found.size() - MOST_TOLD) + " more references that were not followed");
        }
        return told;
    }

    private static String words(String reference, int times) {
        String often = times == 1 ? "" : " (" + times + " times)";
        return "$ref "
                + reference
                + often
                + (reference.startsWith("#")
                        ? ": there is nothing of that name, or it only refers to itself"
                        : ": it stands elsewhere, and nothing is fetched");
    }
}
