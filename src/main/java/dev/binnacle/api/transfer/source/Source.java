package dev.binnacle.api.transfer.source;

import dev.binnacle.api.tree.BrokenText;
import dev.binnacle.api.tree.EncodedText;
import dev.binnacle.api.tree.SourceTree;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.regex.Pattern;

/** A file to be imported: its text, and its tree where it has one. */
public final class Source {
    /** What a file may have at most, in bytes. */
    public static final int LARGEST = 64 << 20;

    private static final Pattern YAML =
            Pattern.compile(
                    "(?m)^(?:[\"']?(?:opencollection|openapi|swagger)[\"']?[ \\t]*:"
                            + "|_type:[ \\t]*export[ \\t]*$"
                            + "|(?:info|http|graphql):[ \\t]*(?:#.*)?$"
                            + "|type:[ \\t]*[\"']?\\w+\\.insomnia\\.rest)");

    private final String name;
    private final String text;
    private @Nullable JsonNode tree;

    private Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    /**
     * @param bytes UTF-8, or UTF-16 with its mark
     */
    public static Source of(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Refusal.tooLarge(name, "An import may have 64 MB.");
        }
        return new Source(name, decoded(name, bytes));
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            String text = EncodedText.of(bytes);
            if (text.indexOf('\0') >= 0) {
                throw Refusal.of(name, "It is no text: it has a zero byte.");
            }
            return text;
        } catch (BrokenText broken) {
            throw Refusal.of(name, "It is no text in UTF-8, nor in UTF-16: " + broken.reason());
        }
    }

    public String name() {
        return name;
    }

    /** The name without folders and ending. */
    public String title() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    public String text() {
        return text;
    }

    /** Whether it begins as JSON does. */
    public boolean looksLikeJson() {
        String start = text.stripLeading();
        return (start.startsWith("{") && !start.startsWith("{{")) || start.startsWith("[");
    }

    /** Whether it begins as JSON does, or has a line that only YAML of these formats has. */
    public boolean looksLikeTree() {
        return looksLikeJson() || YAML.matcher(text).find();
    }

    /** Whether its outermost object has a member of one of these names; makes no tree. */
    public boolean hasMember(Set<String> names) {
        return looksLikeTree() && Outermost.has(names, text, looksLikeJson());
    }

    /** The tree of JSON, or of YAML when it does not begin as JSON; broken ones are a problem. */
    public JsonNode tree() {
        JsonNode read = tree;
        if (read == null) {
            read = readTree();
            tree = read;
        }
        return read;
    }

    private JsonNode readTree() {
        try {
            return SourceTree.read(text, SourceTree.Numbers.TEXTS).root();
        } catch (BrokenText broken) {
            throw Refusal.at(
                    name,
                    looksLikeJson() ? "JSON" : "YAML",
                    broken.line(),
                    broken.column(),
                    broken.reason());
        }
    }
}
