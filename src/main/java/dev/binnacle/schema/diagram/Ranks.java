package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order of tables in which what is pointed at stands before what points at it, as far as circles
 * allow.
 */
final class Ranks {
    private Ranks() {}

    /** A number of its own for each table. */
    static Map<TableName, Integer> of(List<GraphEdge> edges, Collection<TableName> tables) {
        Map<TableName, Integer> waiting = new TreeMap<>();
        tables.forEach(table -> waiting.put(table, 0));
        for (GraphEdge edge : edges) {
            if (!edge.loop()) {
                waiting.merge(edge.from(), 1, Integer::sum);
            }
        }
        Map<TableName, Integer> ranks = new HashMap<>();
        Deque<TableName> free = new ArrayDeque<>();
        while (!waiting.isEmpty()) {
            waiting.forEach((table, count) -> {
                if (count == 0) {
                    free.add(table);
                }
            });
            if (free.isEmpty()) {
                // a circle: broken where the least is pointed at from within
                free.add(
                        waiting.entrySet().stream()
                                .min(
                                        Comparator.comparing(
                                                        Map.Entry<TableName, Integer>::getValue)
                                                .thenComparing(Map.Entry::getKey))
                                .orElseThrow()
                                .getKey());
            }
            while (!free.isEmpty()) {
                TableName next = free.remove();
                waiting.remove(next);
                ranks.put(next, ranks.size());
                for (GraphEdge edge : edges) {
                    if (edge.to().equals(next) && !edge.loop()) {
                        waiting.computeIfPresent(edge.from(), (table, count) -> count - 1);
                    }
                }
            }
        }
        return ranks;
    }
}
