package dev.binnacle.api.body;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON text, where it stands and what it says.
 *
 * @param steps from the root to it
 * @param lexeme as written, never through a number type; empty for a list or an object
 * @param size how many elements or members it has; 0 for others
 * @param hidden whether a later member of the same name stands before it: a path finds that one
 */
public record JsonPlace(List<Step> steps, Kind kind, String lexeme, int size, boolean hidden) {
    public JsonPlace {
        steps = List.copyOf(steps);
    }

    /** What a value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL,
        LIST,
        OBJECT
    }

    /**
     * One step down.
     *
     * @param name of a member; null = it is an element
     * @param index of an element
     */
    public record Step(@Nullable String name, int index) {}

    /**
     * The innermost value at an offset: on a member's name it is the member's, in an indentation or
     * after a comma that of the line. Empty where the text is no single JSON value.
     */
    public static Optional<JsonPlace> at(String json, int offset) {
        return new JsonPlaceFinder(json, offset).find();
    }

    /** The path as people write it, such as {@code $.a[0]['odd name']}. */
    public String path() {
        return path(true);
    }

    /** The normalized path of RFC 9535, such as {@code $['a'][0]}. */
    public String normalized() {
        return path(false);
    }

    private String path(boolean brief) {
        var path = new StringBuilder("$");
        for (Step step : steps) {
            String name = step.name();
            if (name == null) {
                path.append('[').append(step.index()).append(']');
            } else if (brief && name.matches("[A-Za-z_][A-Za-z0-9_]*+")) {
                path.append('.').append(name);
            } else {
                path.append("['");
                name.chars().forEach(c -> append(path, (char) c));
                path.append("']");
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char c) {
        int escaped = "\b\f\n\r\t'\\".indexOf(c);
        if (escaped >= 0) {
            path.append('\\').append("bfnrt'\\".charAt(escaped));
        } else if (c < ' ') {
            path.append("\\u%04x".formatted((int) c));
        } else {
            path.append(c);
        }
    }

    /** The last name on the way to it; empty when there is none. */
    public String name() {
        for (Step step : steps.reversed()) {
            String name = step.name();
            if (name != null) {
                return name;
            }
        }
        return "";
    }
}
