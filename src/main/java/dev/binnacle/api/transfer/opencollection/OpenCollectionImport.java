package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collection as one tree: see {@link CollectionTree} for one that lies in files. */
public final class OpenCollectionImport {
    private final Gathering gathering = new Gathering();

    private OpenCollectionImport() {}

    /** Whether a tree is a collection, or one request of it. */
    public static boolean recognises(JsonNode tree) {
        boolean whole = tree.path("info").isObject() && tree.path("items").isArray();
        return tree.has("opencollection") || whole || isItem(tree);
    }

    /** Whether a tree is a file of a collection other than its first. */
    static boolean isItem(JsonNode tree) {
        return tree.path("info").isObject()
                && (tree.path("http").isObject() || tree.path("graphql").isObject());
    }

    public static Imported of(JsonNode tree, String title) {
        var reading = new OpenCollectionImport();
        if (isItem(tree)) {
            reading.item(tree, List.of(), Inherited.nothing());
        } else {
            reading.collection(tree, Nodes.text(tree.path("info"), "name", title));
        }
        return reading.gathering.done();
    }

    private void collection(JsonNode tree, String name) {
        JsonNode request = tree.path("request");
        Map<String, String> shared = values(name, Nodes.list(request, "variables"));
        List<JsonNode> environments = Nodes.list(tree.path("config"), "environments");
        for (JsonNode environment : environments) {
            String called = Nodes.text(environment, "name", "environment");
            Map<String, String> values = new LinkedHashMap<>(shared);
            values.putAll(values(called, Nodes.list(environment, "variables")));
            gathering.environment(called, values);
            String base = Nodes.text(environment, "extends");
            if (!base.isEmpty()) {
                gathering.leftOut(called, "what it takes over from " + base);
            }
        }
        if (environments.isEmpty()) {
            gathering.environment(name, shared);
        }
        List<String> where = List.of(name);
        var inherited = Inherited.nothing();
        folder(tree, where, inherited.and(request, false));
    }

    /** Those of the collection hold in each of its environments. */
    private Map<String, String> values(String name, List<JsonNode> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode variable : variables) {
            String key = Nodes.text(variable, "name");
            if (Nodes.isOff(variable)) {
                gathering.leftOut(name, "the variable " + key + " is switched off");
                continue;
            }
            boolean secret = Nodes.is(variable, "secret");
            String value = secret ? "" : OpenVariables.value(variable);
            if (secret) {
                gathering.leftOut(name, "the value of " + key + " is a secret; it needs a value");
            }
            values.put(key, value);
        }
        return values;
    }

    private void folder(JsonNode folder, List<String> names, Inherited inherited) {
        String where = String.join(" / ", names);
        for (JsonNode script : Nodes.list(folder.path("request"), "scripts")) {
            new OpenScripts(new Draft(), gathering, where).script(script);
        }
        String docs = Nodes.words(folder, "docs");
        gathering.describe(
                names, docs.isBlank() ? Nodes.words(folder.path("info"), "description") : docs);
        for (JsonNode item : Nodes.list(folder, "items")) {
            item(item, names, inherited);
        }
    }

    private void item(JsonNode item, List<String> names, Inherited inherited) {
        String name = Nodes.text(item.path("info"), "name", "unnamed");
        if (isItem(item)) {
            new OpenRequest(gathering, names, item).write(inherited);
        } else if (item.path("items").isArray()
                || Nodes.text(item.path("info"), "type").equals("folder")) {
            List<String> inner = new ArrayList<>(names);
            inner.add(name);
            folder(item, inner, inherited.and(item.path("request"), true));
        } else {
            String kind =
                    Nodes.text(item.path("info"), "type", Nodes.text(item, "type", "unknown"));
            gathering.leftOut(
                    Gathering.where(names, name),
                    kind.equals("http")
                            ? "it has no method and no URL"
                            : "it is of the kind " + kind + ", not HTTP");
        }
    }
}
