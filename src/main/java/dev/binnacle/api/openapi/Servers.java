package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Reads the servers that a description names. */
final class Servers {
    private Servers() {}

    static List<Server> of(JsonNode servers) {
        List<Server> found = new ArrayList<>();
        for (JsonNode each : servers) {
            String url = filled(each.path("url").asString(""), each.path("variables"));
            if (!url.isBlank()) {
                found.add(server(url, each.path("description").asString("")));
            }
        }
        return found;
    }

    /** A variable is its default, or the first that it may be. */
    private static String filled(String url, JsonNode variables) {
        String filled = url.strip();
        for (var each : variables.properties()) {
            JsonNode variable = each.getValue();
            String first = variable.path("enum").path(0).asString("");
            String value = variable.path("default").asString(first);
            filled = filled.replace("{" + each.getKey() + "}", value);
        }
        return filled;
    }

    static Server server(String url, String description) {
        String whole = url.startsWith("//") ? "https:" + url : url;
        int end = whole.length();
        while (end > 0 && whole.charAt(end - 1) == '/') {
            end--;
        }
        return new Server(whole.substring(0, end), description.strip());
    }
}
