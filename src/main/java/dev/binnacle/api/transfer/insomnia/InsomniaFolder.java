package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a request stands, and what the folders around it say for it; the inner one wins.
 *
 * @param names of the folders, the outermost first
 * @param headers with name and value, as written
 * @param variables values by name, as written
 */
record InsomniaFolder(
        List<String> names, Auth auth, List<JsonNode> headers, Map<String, String> variables) {
    InsomniaFolder {
        names = List.copyOf(names);
        headers = List.copyOf(headers);
        variables = new LinkedHashMap<>(variables);
    }

    static InsomniaFolder top(String name) {
        return new InsomniaFolder(List.of(name), new Auth.None(), List.of(), Map.of());
    }

    InsomniaFolder inner(JsonNode folder, InsomniaText text) {
        List<String> inner = new ArrayList<>(names);
        inner.add(Nodes.text(folder, "name", "folder"));
        List<JsonNode> all = new ArrayList<>(headers);
        for (JsonNode header : Nodes.list(folder, "headers")) {
            if (!Nodes.is(header, "disabled")) {
                String name = Nodes.text(header, "name");
                all.removeIf(each -> Nodes.text(each, "name").equalsIgnoreCase(name));
                all.add(header);
            }
        }
        Map<String, String> values = new LinkedHashMap<>(variables);
        flatten("", folder.path("environment"), values);
        return new InsomniaFolder(
                inner, InsomniaAuth.of(folder.path("authentication"), auth, text), all, values);
    }

    /** A value within others is known by its path. */
    static void flatten(String prefix, JsonNode data, Map<String, String> values) {
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
