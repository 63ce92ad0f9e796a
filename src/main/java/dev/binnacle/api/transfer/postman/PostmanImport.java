package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collection or an environment as Postman exports it. */
public final class PostmanImport {
    private final Gathering gathering = new Gathering();

    private PostmanImport() {}

    /** Whether a tree is a collection or an environment. */
    public static boolean recognises(JsonNode root) {
        JsonNode tree = root.has("collection") ? root.path("collection") : root;
        boolean collection = tree.path("info").isObject() && tree.path("item").isArray();
        return collection || isEnvironment(root);
    }

    private static boolean isEnvironment(JsonNode root) {
        return root.path("values").isArray()
                && (root.has("_postman_variable_scope") || root.path("name").isString())
                && !root.has("item");
    }

    /** The requests in folders as there; variables of the collection as an environment. */
    public static Imported of(Source source) {
        var reading = new PostmanImport();
        JsonNode root = source.tree();
        if (isEnvironment(root)) {
            reading.variables(Nodes.text(root, "name", source.title()), Nodes.list(root, "values"));
        } else {
            JsonNode tree = root.has("collection") ? root.path("collection") : root;
            String name = Nodes.text(tree.path("info"), "name", source.title());
            reading.variables(name, Nodes.list(tree, "variable"));
            reading.folder(tree, List.of(name), new Auth.None(), List.of());
        }
        return reading.gathering.done();
    }

    private void folder(JsonNode folder, List<String> names, Auth inherited, List<JsonNode> tests) {
        Auth auth = PostmanAuth.of(folder.path("auth"), inherited);
        String where = String.join(" / ", names);
        List<JsonNode> all = new ArrayList<>(tests);
        for (JsonNode event : Nodes.list(folder, "event")) {
            PostmanScripts.readForAll(event, where, gathering);
            all.add(event);
        }
        gathering.describe(
                names, Nodes.words(names.size() > 1 ? folder : folder.path("info"), "description"));
        if (names.size() > 1) {
            for (JsonNode variable : Nodes.list(folder, "variable")) {
                gathering.leftOut(where, "the folder's variable " + Nodes.text(variable, "key"));
            }
        }
        for (JsonNode item : Nodes.list(folder, "item")) {
            if (item.path("item").isArray()) {
                List<String> inner = new ArrayList<>(names);
                inner.add(Nodes.text(item, "name", "folder"));
                folder(item, inner, auth, all);
            } else {
                new PostmanRequest(gathering, names, item).write(auth, all);
            }
        }
    }

    private void variables(String name, List<JsonNode> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode variable : variables) {
            String key = Nodes.text(variable, "key", Nodes.text(variable, "id"));
            String value = Nodes.text(variable, "value");
            boolean off =
                    Nodes.is(variable, "disabled")
                            || "false".equals(Nodes.text(variable, "enabled"));
            if (key.isEmpty() || off) {
                if (off) {
                    gathering.leftOut(name, "the variable " + key + " is switched off");
                }
                continue;
            }
            boolean secret = Nodes.text(variable, "type").equals("secret");
            if (secret) {
                gathering.leftOut(name, "the value of " + key + " is a secret; it needs a value");
            }
            values.put(key, secret ? "" : value);
        }
        gathering.environment(name, values);
    }
}
