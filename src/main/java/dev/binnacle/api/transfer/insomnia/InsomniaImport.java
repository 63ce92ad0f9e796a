package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An export: version 4 is a flat list of resources, version 5 a tree. */
public final class InsomniaImport {
    private static final int DEEPEST = 100;
    private static final Set<String> OTHER_KINDS =
            Set.of("grpc_request", "websocket_request", "socketio_request", "mcp_request");

    private final Gathering gathering = new Gathering();

    private InsomniaImport() {}

    public static boolean recognises(JsonNode tree) {
        return (Nodes.text(tree, "_type").equals("export") && tree.path("resources").isArray())
                || Nodes.text(tree, "type")
                        .matches("(collection|spec|environment).*insomnia\\.rest/5.*");
    }

    public static Imported of(Source source) {
        var reading = new InsomniaImport();
        JsonNode tree = source.tree();
        if (tree.path("resources").isArray()) {
            reading.flat(Nodes.list(tree, "resources"), source.title());
        } else {
            reading.nested(tree, source.title());
        }
        return reading.gathering.done();
    }

    private void nested(JsonNode tree, String title) {
        String name = Nodes.text(tree, "name", title);
        JsonNode base = tree.path("environments");
        environment(Nodes.text(base, "name", name), base.path("data"));
        for (JsonNode each : Nodes.list(base, "subEnvironments")) {
            environment(Nodes.text(each, "name", "environment"), each.path("data"));
        }
        if (tree.has("spec")) {
            gathering.leftOut(name, "the API description in it: export and import it by itself");
        }
        nested(Nodes.list(tree, "collection"), List.of(name), new Auth.None());
    }

    private void nested(List<JsonNode> items, List<String> folders, Auth inherited) {
        List<JsonNode> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(each -> number(each.path("meta"), "sortKey")));
        for (JsonNode item : sorted) {
            if (item.path("children").isArray()) {
                folderFacts(item, folders);
                nested(
                        Nodes.list(item, "children"),
                        inside(folders, item),
                        InsomniaAuth.of(item.path("authentication"), inherited));
            } else if (item.has("method") || item.has("body")) {
                new InsomniaRequest(gathering, folders, item).write(inherited);
            } else {
                gathering.leftOut(
                        Gathering.where(folders, Nodes.text(item, "name")), "it is not HTTP");
            }
        }
    }

    private static List<String> inside(List<String> folders, JsonNode item) {
        List<String> inner = new ArrayList<>(folders);
        inner.add(Nodes.text(item, "name", "folder"));
        return inner;
    }

    private void folderFacts(JsonNode folder, List<String> folders) {
        String where = Gathering.where(folders, Nodes.text(folder, "name"));
        if (!folder.path("environment").isEmpty()) {
            gathering.leftOut(where, "the folder's own variables");
        }
        if (!Nodes.list(folder, "headers").isEmpty()) {
            gathering.leftOut(where, "the folder's own headers");
        }
    }

    private static double number(JsonNode node, String name) {
        String text = Nodes.text(node, name);
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Double.parseDouble(text) : 0;
    }

    private void flat(List<JsonNode> resources, String title) {
        Map<String, List<JsonNode>> children = new LinkedHashMap<>();
        for (JsonNode resource : resources) {
            children.computeIfAbsent(Nodes.text(resource, "parentId"), id -> new ArrayList<>())
                    .add(resource);
            if (Nodes.text(resource, "_type").equals("environment")) {
                environment(Nodes.text(resource, "name", "environment"), resource.path("data"));
            }
        }
        children.values()
                .forEach(list ->
                        list.sort(Comparator.comparingDouble(each -> number(each, "metaSortKey"))));
        boolean found = false;
        for (JsonNode resource : resources) {
            if (Nodes.text(resource, "_type").equals("workspace")) {
                found = true;
                flat(
                        children,
                        Nodes.text(resource, "_id"),
                        List.of(Nodes.text(resource, "name", title)),
                        new Auth.None());
            }
        }
        if (!found) {
            resources.stream()
                    .filter(each -> Nodes.text(each, "_type").equals("request"))
                    .forEach(each ->
                            new InsomniaRequest(gathering, List.of(title), each)
                                    .write(new Auth.None()));
        }
    }

    private void flat(
            Map<String, List<JsonNode>> children, String parent, List<String> folders, Auth auth) {
        if (folders.size() > DEEPEST) {
            gathering.leftOut(folders.getFirst(), "folders nested deeper than " + DEEPEST);
            return;
        }
        for (JsonNode child : children.getOrDefault(parent, List.of())) {
            String type = Nodes.text(child, "_type");
            if (type.equals("request")) {
                new InsomniaRequest(gathering, folders, child).write(auth);
            } else if (type.equals("request_group")) {
                folderFacts(child, folders);
                flat(
                        children,
                        Nodes.text(child, "_id"),
                        inside(folders, child),
                        InsomniaAuth.of(child.path("authentication"), auth));
            } else if (OTHER_KINDS.contains(type)) {
                gathering.leftOut(
                        Gathering.where(folders, Nodes.text(child, "name")),
                        "it is a " + type.replace('_', ' ') + ", not HTTP");
            }
        }
    }

    private void environment(String name, JsonNode data) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", data, values);
        values.forEach((key, value) -> {
            if (value.contains("{{") || value.contains("{%")) {
                gathering.leftOut(
                        name, "the value of " + key + " holds a variable, which is not put in");
            }
        });
        gathering.environment(name, values);
    }

    /** A value within others is known by its path. */
    private static void flatten(String prefix, JsonNode data, Map<String, String> values) {
        if (data.isObject()) {
            data.properties()
                    .forEach(each ->
                            flatten(
                                    prefix.isEmpty() ? each.getKey() : prefix + "." + each.getKey(),
                                    each.getValue(),
                                    values));
        } else if (!prefix.isEmpty()) {
            values.put(prefix, data.isArray() ? data.toString() : Nodes.text(data));
        }
    }
}
