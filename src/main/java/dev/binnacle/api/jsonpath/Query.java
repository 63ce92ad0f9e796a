package dev.binnacle.api.jsonpath;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A query from the document's root or, within a filter, from the value looked at.
 *
 * @param fromRoot whether it begins with {@code $}
 */
record Query(boolean fromRoot, List<Segment> segments) implements Expression {
    Query {
        segments = List.copyOf(segments);
    }

    boolean singular() {
        return segments.stream()
                .allMatch(each ->
                        !each.descendant()
                                && each.selectors().size() == 1
                                && each.selectors().getFirst().singular());
    }

    List<Match> run(JsonNode root, JsonNode current) {
        List<Match> found = List.of(Match.root(fromRoot ? root : current));
        for (Segment segment : segments) {
            found = segment.select(root, found);
        }
        return found;
    }
}
