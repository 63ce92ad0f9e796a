package dev.binnacle.api.body;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a JSON text once, without recursion, and finds the value at an offset. */
final class JsonPlaceFinder {
    private final String in;
    private final int wanted;
    private final List<Frame> open = new ArrayList<>();
    private final List<Frame> way = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable JsonPlace found;
    private boolean hidden;
    private int roots;

    /** A list or an object that is being walked. */
    private static final class Frame {
        private final boolean object;
        private final int start;
        private int count;
        private int memberStart = -1;
        private @Nullable String name;

        /**
         * @param start of the member that it is the value of
         */
        Frame(boolean object, int start) {
            this.object = object;
            this.start = start;
        }

        JsonPlace.Step step() {
            return new JsonPlace.Step(object ? name : null, object ? 0 : count);
        }
    }

    JsonPlaceFinder(String json, int offset) {
        in = json;
        wanted = onValue(json, Math.clamp(offset, 0, json.length()));
    }

    /**
     * From an indentation to what stands after it, from a comma or a line's end to what is before.
     */
    private static int onValue(String json, int offset) {
        int start = json.lastIndexOf('\n', offset - 1) + 1;
        int at = offset;
        if (json.substring(start, at).isBlank()) {
            while (at < json.length() && " \t".indexOf(json.charAt(at)) >= 0) {
                at++;
            }
            return at;
        }
        while (at > start && (at == json.length() || " \t\r\n,".indexOf(json.charAt(at)) >= 0)) {
            at--;
        }
        return at;
    }

    Optional<JsonPlace> find() {
        try {
            int at = 0;
            while (at < in.length()) {
                at = token(at);
            }
        } catch (JacksonException | IllegalStateException notJson) {
            return Optional.empty();
        }
        JsonPlace place = found;
        return place == null || roots > 1
                ? Optional.empty()
                : Optional.of(
                        new JsonPlace(
                                place.steps(), place.kind(), place.lexeme(), place.size(), hidden));
    }

    private int token(int at) {
        char c = in.charAt(at);
        Frame top = open.isEmpty() ? null : open.getLast();
        switch (c) {
            case ' ', '\t', '\r', '\n', ':' -> {
                return at + 1;
            }
            case ',' -> {
                separate(top);
                return at + 1;
            }
            case '{', '[' -> {
                open.add(new Frame(c == '{', start(top, at)));
                return at + 1;
            }
            case '}', ']' -> {
                close(c == '}', at + 1);
                return at + 1;
            }
            default -> {
                int end = c == '"' ? string(at) : word(at);
                if (c == '"' && top != null && top.object && top.name == null) {
                    member(top, at, end);
                } else {
                    ended(start(top, at), end, kind(c), in.substring(at, end), 0);
                }
                return end;
            }
        }
    }

    private static void separate(@Nullable Frame top) {
        if (top == null) {
            throw new IllegalStateException("a comma outside");
        }
        top.count++;
        top.name = null;
        top.memberStart = -1;
    }

    private static int start(@Nullable Frame top, int at) {
        return top == null || top.memberStart < 0 ? at : top.memberStart;
    }

    private void member(Frame top, int at, int end) {
        String name = in.substring(at + 1, end - 1);
        if (name.indexOf('\\') >= 0) {
            name = JsonMapper.shared().readValue(in.substring(at, end), String.class);
        }
        top.name = name;
        top.memberStart = at;
        int depth = open.size() - 1;
        if (depth < way.size() && way.get(depth) == top && names.get(depth).equals(name)) {
            hidden = true;
        }
    }

    private void close(boolean object, int end) {
        if (open.isEmpty() || open.getLast().object != object) {
            throw new IllegalStateException("a bracket too much");
        }
        Frame frame = open.removeLast();
        boolean empty = frame.count == 0 && "{[".indexOf(before(end - 1)) >= 0;
        JsonPlace.Kind kind = object ? JsonPlace.Kind.OBJECT : JsonPlace.Kind.LIST;
        ended(frame.start, end, kind, "", empty ? 0 : frame.count + 1);
    }

    /** What stands before a place, blanks apart. */
    private char before(int place) {
        int at = place - 1;
        while (" \t\r\n".indexOf(in.charAt(at)) >= 0) {
            at--;
        }
        return in.charAt(at);
    }

    private void ended(int start, int end, JsonPlace.Kind kind, String lexeme, int size) {
        roots += open.isEmpty() ? 1 : 0;
        if (found != null || wanted < start || wanted >= end) {
            return;
        }
        found = new JsonPlace(open.stream().map(Frame::step).toList(), kind, lexeme, size, false);
        for (Frame frame : open) {
            way.add(frame);
            String name = frame.name;
            names.add(name == null ? "" : name);
        }
    }

    private static JsonPlace.Kind kind(char first) {
        return switch (first) {
            case '"' -> JsonPlace.Kind.TEXT;
            case 't', 'f' -> JsonPlace.Kind.TRUTH;
            case 'n' -> JsonPlace.Kind.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> JsonPlace.Kind.NUMBER;
            default -> throw new IllegalStateException("no JSON value");
        };
    }

    private int string(int start) {
        int at = start + 1;
        while (at < in.length() && in.charAt(at) != '"') {
            at += in.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= in.length()) {
            throw new IllegalStateException("a text without its end");
        }
        return at + 1;
    }

    private int word(int start) {
        int at = start;
        while (at < in.length() && " \t\r\n\"{}[],:".indexOf(in.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
