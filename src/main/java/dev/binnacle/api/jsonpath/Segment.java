package dev.binnacle.api.jsonpath;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A step of a query.
 *
 * @param descendant whether it looks at every value below too
 */
record Segment(boolean descendant, List<Selector> selectors) {
    Segment {
        selectors = List.copyOf(selectors);
    }

    List<Match> select(JsonNode root, List<Match> from) {
        List<Match> found = new ArrayList<>();
        for (Match each : from) {
            if (descendant) {
                descend(root, each, found);
            } else {
                choose(root, each, found);
            }
        }
        return found;
    }

    private void choose(JsonNode root, Match match, List<Match> found) {
        for (Selector selector : selectors) {
            selector.select(root, match, found);
        }
    }

    /** Without recursion: a document may be deeper than the stack. */
    private void descend(JsonNode root, Match top, List<Match> found) {
        Deque<Match> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            Match next = open.pop();
            choose(root, next, found);
            List<Match> below = children(next);
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
    }

    static List<Match> children(Match match) {
        JsonNode value = match.value();
        List<Match> all = new ArrayList<>(value.size());
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                all.add(match.element(i, value.get(i)));
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> each : value.properties()) {
                all.add(match.member(each.getKey(), each.getValue()));
            }
        }
        return all;
    }
}
