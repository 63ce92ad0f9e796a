package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins the files of a folder into the one tree that a bundled file would hold. */
public final class CollectionTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final ObjectNode root = NODES.objectNode();
    private final ArrayNode environments = NODES.arrayNode();
    private final Map<String, ObjectNode> folders = new TreeMap<>();
    private final String name;

    /**
     * @param name for a collection that tells none
     */
    public CollectionTree(String name) {
        this.name = name;
        folders.put("", root);
    }

    /** The file that speaks for the collection. */
    public CollectionTree collection(JsonNode file) {
        take(root, file);
        return this;
    }

    /** What Bruno's own settings call the collection. */
    public CollectionTree named(JsonNode settings) {
        String own = Nodes.text(settings, "name");
        if (!own.isEmpty()) {
            root.putObject("info").put("name", own);
        }
        return this;
    }

    /** Items that are there already stay; a name that is there does too when none comes. */
    private static void take(ObjectNode into, JsonNode file) {
        if (file instanceof ObjectNode object) {
            boolean nameless = Nodes.text(object.path("info"), "name").isEmpty();
            for (var each : object.properties()) {
                boolean kept =
                        each.getKey().equals("items") && into.has("items")
                                || each.getKey().equals("info") && nameless;
                if (!kept) {
                    into.set(each.getKey(), each.getValue());
                }
            }
        }
    }

    /**
     * The file that speaks for a folder.
     *
     * @param path of the folder, parts joined by {@code /}
     */
    public CollectionTree folder(String path, JsonNode file) {
        take(open(path), file);
        return this;
    }

    public CollectionTree item(String folder, JsonNode file) {
        open(folder).withArray("items").add(file);
        return this;
    }

    public CollectionTree environment(JsonNode file) {
        environments.add(file);
        return this;
    }

    private ObjectNode open(String path) {
        ObjectNode known = folders.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        ObjectNode parent = open(slash < 0 ? "" : path.substring(0, slash));
        ObjectNode folder = NODES.objectNode();
        folder.putObject("info").put("name", path.substring(slash + 1)).put("type", "folder");
        parent.withArray("items").add(folder);
        folders.put(path, folder);
        return folder;
    }

    /** The whole, items in their order. */
    public JsonNode joined() {
        if (Nodes.text(root.path("info"), "name").isEmpty()) {
            root.putObject("info").put("name", name);
        }
        if (!environments.isEmpty()) {
            ObjectNode config = NODES.objectNode();
            root.path("config")
                    .properties()
                    .forEach(each -> config.set(each.getKey(), each.getValue()));
            config.set("environments", environments);
            root.set("config", config);
        }
        folders.values().forEach(CollectionTree::sort);
        return root;
    }

    private static void sort(ObjectNode folder) {
        List<JsonNode> items = new ArrayList<>(Nodes.list(folder, "items"));
        items.sort(Comparator.comparingDouble(CollectionTree::place));
        ArrayNode sorted = NODES.arrayNode();
        items.forEach(sorted::add);
        folder.set("items", sorted);
    }

    private static double place(JsonNode item) {
        String seq = Nodes.text(item.path("info"), "seq");
        return seq.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(seq) : 1e9;
    }
}
