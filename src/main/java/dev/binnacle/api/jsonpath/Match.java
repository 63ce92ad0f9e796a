package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.Deque;

/** A value that was found, and where. */
public final class Match {
    private final @Nullable Match parent;
    private final String name;
    private final int index;
    private final JsonNode value;

    private Match(@Nullable Match parent, String name, int index, JsonNode value) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    static Match root(JsonNode value) {
        return new Match(null, "", -1, value);
    }

    Match member(String member, JsonNode of) {
        return new Match(this, member, -1, of);
    }

    Match element(int at, JsonNode of) {
        return new Match(this, "", at, of);
    }

    public JsonNode value() {
        return value;
    }

    /** The normalized path, as {@code $['a'][0]}. */
    public String path() {
        Deque<Match> steps = new ArrayDeque<>();
        for (Match each = this; each.parent != null; each = each.parent) {
            steps.push(each);
        }
        var path = new StringBuilder("$");
        for (Match step : steps) {
            if (step.index >= 0) {
                path.append('[').append(step.index).append(']');
            } else {
                path.append("['");
                quote(step.name, path);
                path.append("']");
            }
        }
        return path.toString();
    }

    private static void quote(String name, StringBuilder path) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '\b' -> path.append("\\b");
                case '\f' -> path.append("\\f");
                case '\n' -> path.append("\\n");
                case '\r' -> path.append("\\r");
                case '\t' -> path.append("\\t");
                case '\'' -> path.append("\\'");
                case '\\' -> path.append("\\\\");
                default -> {
                    if (c < ' ') {
                        path.append("\\u%04x".formatted((int) c));
                    } else {
                        path.append(c);
                    }
                }
            }
        }
    }
}
