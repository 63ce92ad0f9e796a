package dev.binnacle.api.openapi;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A text as a tree.
 *
 * @param notes what was odd but could be read
 */
record SourceTree(JsonNode root, List<String> notes) {
    /** JSON where it begins as such, else YAML. */
    static SourceTree read(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new BrokenText(1, 1, "It is empty.");
        }
        if (start.startsWith("<")) {
            throw new BrokenText(1, 1, "This is XML or a web page, neither JSON nor YAML.");
        }
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? JsonSource.read(text) : YamlSource.read(text);
    }
}
