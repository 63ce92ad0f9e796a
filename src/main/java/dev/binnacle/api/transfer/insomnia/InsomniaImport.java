package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private final InsomniaText texts;

    private InsomniaImport(InsomniaText texts) {
        this.texts = texts;
    }

    public static boolean recognises(JsonNode tree) {
        return (Nodes.text(tree, "_type").equals("export") && tree.path("resources").isArray())
                || Nodes.text(tree, "type")
                        .matches("(collection|spec|environment).*insomnia\\.rest/5.*");
    }

    public static Imported of(Source source) {
        JsonNode tree = source.tree();
        Map<String, String> names = new HashMap<>();
        if (tree.path("resources").isArray()) {
            List<JsonNode> resources = Nodes.list(tree, "resources");
            resources.forEach(each -> names.put(Nodes.text(each, "_id"), Nodes.text(each, "name")));
            var reading = new InsomniaImport(InsomniaText.of(names, source.text()));
            reading.flat(resources, source.title());
            return reading.gathering.done();
        }
        named(Nodes.list(tree, "collection"), names);
        var reading = new InsomniaImport(InsomniaText.of(names, source.text()));
        reading.nested(tree, source.title());
        return reading.gathering.done();
    }

    private static void named(List<JsonNode> items, Map<String, String> names) {
        for (JsonNode item : items) {
            names.put(Nodes.text(item.path("meta"), "id"), Nodes.text(item, "name"));
            named(Nodes.list(item, "children"), names);
        }
    }

    private void nested(JsonNode tree, String title) {
        String name = Nodes.text(tree, "name", title);
        JsonNode base = tree.path("environments");
        Map<String, String> values = environment(Nodes.text(base, "name", name), base, Map.of());
        for (JsonNode each : Nodes.list(base, "subEnvironments")) {
            environment(Nodes.text(each, "name", "environment"), each, values);
        }
        if (tree.has("spec")) {
            gathering.leftOut(name, "the API description in it: export and import it by itself");
        }
        cookies(name, tree.path("cookieJar"));
        if (!Nodes.list(tree, "testSuites").isEmpty()) {
            gathering.leftOut(name, "its test suites, which are scripts");
        }
        describe(InsomniaFolder.top(name), tree);
        nested(Nodes.list(tree, "collection"), InsomniaFolder.top(name));
    }

    private void cookies(String where, JsonNode jar) {
        int cookies = Nodes.list(jar, "cookies").size();
        if (cookies > 0) {
            gathering.leftOut(where, "the cookies in its jar: " + cookies);
        }
    }

    /** What is no request, folder or environment, and would be missed. */
    private void others(List<JsonNode> resources, String title) {
        int suites = 0;
        for (JsonNode resource : resources) {
            switch (Nodes.text(resource, "_type")) {
                case "cookie_jar" -> cookies(title, resource);
                case "api_spec" -> {
                    if (!Nodes.text(resource, "contents").isBlank()) {
                        gathering.leftOut(
                                title, "the API description in it: export and import it by itself");
                    }
                }
                case "unit_test_suite" -> suites++;
                default -> {}
            }
        }
        if (suites > 0) {
            gathering.leftOut(title, "its test suites, which are scripts");
        }
    }

    private void nested(List<JsonNode> items, InsomniaFolder folder) {
        List<JsonNode> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(each -> number(each.path("meta"), "sortKey")));
        for (JsonNode item : sorted) {
            boolean request = item.has("method") || item.has("body");
            if (item.path("children").isArray() || !request && !item.has("url")) {
                nested(Nodes.list(item, "children"), inner(folder, item));
            } else if (request) {
                new InsomniaRequest(gathering, folder, texts, item).write();
            } else {
                gathering.leftOut(
                        Gathering.where(folder.names(), Nodes.text(item, "name")),
                        "it is not HTTP");
            }
        }
    }

    private InsomniaFolder inner(InsomniaFolder folder, JsonNode item) {
        InsomniaFolder inner = folder.inner(item, texts);
        describe(inner, item);
        JsonNode scripts = item.path("scripts");
        String code =
                Nodes.text(item, "preRequestScript", Nodes.text(scripts, "preRequest"))
                        + Nodes.text(
                                item, "afterResponseScript", Nodes.text(scripts, "afterResponse"));
        if (!code.isBlank()) {
            gathering.leftOut(String.join(" / ", inner.names()), "the folder's scripts");
        }
        return inner;
    }

    private void describe(InsomniaFolder folder, JsonNode item) {
        String described = Nodes.text(item, "description");
        gathering.describe(
                folder.names(),
                described.isBlank() ? Nodes.text(item.path("meta"), "description") : described);
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
        }
        environments(resources);
        others(resources, title);
        children.values()
                .forEach(list ->
                        list.sort(Comparator.comparingDouble(each -> number(each, "metaSortKey"))));
        boolean found = false;
        for (JsonNode resource : resources) {
            if (Nodes.text(resource, "_type").equals("workspace")) {
                found = true;
                String name = Nodes.text(resource, "name", title);
                describe(InsomniaFolder.top(name), resource);
                flat(children, Nodes.text(resource, "_id"), InsomniaFolder.top(name));
            }
        }
        if (!found) {
            resources.stream()
                    .filter(each -> Nodes.text(each, "_type").equals("request"))
                    .forEach(each ->
                            new InsomniaRequest(gathering, InsomniaFolder.top(title), texts, each)
                                    .write());
        }
    }

    private void flat(Map<String, List<JsonNode>> children, String parent, InsomniaFolder folder) {
        if (folder.names().size() > DEEPEST) {
            gathering.leftOut(folder.names().getFirst(), "folders nested deeper than " + DEEPEST);
            return;
        }
        for (JsonNode child : children.getOrDefault(parent, List.of())) {
            String type = Nodes.text(child, "_type");
            if (type.equals("request")) {
                new InsomniaRequest(gathering, folder, texts, child).write();
            } else if (type.equals("request_group")) {
                flat(children, Nodes.text(child, "_id"), inner(folder, child));
            } else if (OTHER_KINDS.contains(type)) {
                gathering.leftOut(
                        Gathering.where(folder.names(), Nodes.text(child, "name")),
                        "it is a " + type.replace('_', ' ') + ", not HTTP");
            }
        }
    }

    /** One whose parent is another takes over what it does not say itself. */
    private void environments(List<JsonNode> resources) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode resource : resources) {
            if (Nodes.text(resource, "_type").equals("environment")) {
                byId.put(Nodes.text(resource, "_id"), resource);
            }
        }
        for (JsonNode each : byId.values()) {
            Map<String, String> base = new LinkedHashMap<>();
            JsonNode parent = byId.get(Nodes.text(each, "parentId"));
            if (parent != null) {
                InsomniaFolder.flatten("", parent.path("data"), base);
            }
            environment(Nodes.text(each, "name", "environment"), each, base);
        }
    }

    private Map<String, String> environment(
            String name, JsonNode environment, Map<String, String> base) {
        Map<String, String> values = new LinkedHashMap<>(base);
        InsomniaFolder.flatten("", environment.path("data"), values);
        Map<String, String> written = new LinkedHashMap<>(values);
        values.forEach((key, value) -> {
            String tag = texts.tag(value);
            if (!tag.isEmpty()) {
                written.put(key, "");
                gathering.leftOut(name, "the value of " + key + " is empty: it was " + tag);
            }
        });
        gathering.environment(name, written);
        return values;
    }
}
