package dev.binnacle.api.transfer.draft;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What importers ask of a tree that anyone may have written. */
public final class Nodes {
    private Nodes() {}

    /** A plain value as text; empty where there is none or something else. */
    public static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }

    public static String text(JsonNode node, String name) {
        return text(node.path(name));
    }

    /** The same, or this text where it is empty. */
    public static String text(JsonNode node, String name, String otherwise) {
        String found = text(node, name);
        return found.isBlank() ? otherwise : found;
    }

    public static boolean is(JsonNode node, String name) {
        return text(node, name).equals("true");
    }

    /** Some files say what is off, some what is on. */
    public static boolean isOff(JsonNode node) {
        return is(node, "disabled") || text(node, "enabled").equals("false");
    }

    /** The items of a list; of anything else none. */
    public static List<JsonNode> list(JsonNode node, String name) {
        return list(node.path(name));
    }

    public static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? new ArrayList<>(node.values()) : List.of();
    }

    /** A text, or the text inside an object that describes. */
    public static String words(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isObject() ? text(found, "content") : text(found);
    }
}
