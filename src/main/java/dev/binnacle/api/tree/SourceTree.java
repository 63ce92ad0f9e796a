package dev.binnacle.api.tree;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A text as a tree.
 *
 * @param notes what was odd but could be read
 */
public record SourceTree(JsonNode root, List<String> notes) {
    /** What plain values of YAML are taken for; those of JSON are what they are. */
    public enum Numbers {
        /** Numbers with their digits. */
        TYPED,
        /** Texts as they are written, such as {@code +49} and {@code 1e5}. */
        TEXTS
    }

    /**
     * JSON where it begins as such, else YAML.
     *
     * @throws BrokenText where it cannot be read on
     */
    public static SourceTree read(String text) {
        return read(text, Numbers.TYPED);
    }

    /** The same. */
    public static SourceTree read(String text, Numbers numbers) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new BrokenText(1, 1, "It is empty.");
        }
        if (start.startsWith("<")) {
            throw new BrokenText(1, 1, "This is XML or a web page, neither JSON nor YAML.");
        }
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? JsonSource.read(text) : YamlSource.read(text, numbers);
    }
}
