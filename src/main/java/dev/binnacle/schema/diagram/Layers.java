package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which column of a drawing each table of a connected part stands in. Related tables never share a
 * column, stand near one another, what is pointed at rather to the left; no column grows much
 * higher than the drawing should be, so that a hub's hundred tables fill several.
 */
final class Layers {
    private static final double SPARE = 1.2;
    private static final double BACKWARD = 0.3;
    private static final double CROWDED = 6;
    private static final double DRIFT = 0.02;
    private static final int SWEEPS = 12;

    private final Map<TableName, Box> boxes;
    private final Map<TableName, List<GraphEdge>> touching = new HashMap<>();
    private final Map<TableName, Integer> layers = new HashMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final double capacity;

    private Layers(List<GraphEdge> edges, Map<TableName, Box> boxes, double aspect) {
        this.boxes = boxes;
        for (GraphEdge edge : edges) {
            if (!edge.loop()) {
                touching.computeIfAbsent(edge.from(), name -> new ArrayList<>()).add(edge);
                touching.computeIfAbsent(edge.to(), name -> new ArrayList<>()).add(edge);
            }
        }
        double height = boxes.values().stream().mapToDouble(Layers::room).sum();
        double width =
                boxes.values().stream().mapToDouble(Box::width).average().orElse(0)
                        + ElkPart.BETWEEN_LAYERS * 1.5;
        double count = Math.max(1, Math.sqrt(aspect * height / width));
        double highest = boxes.values().stream().mapToDouble(Layers::room).max().orElse(0);
        capacity = Math.max(highest, height / count * SPARE);
    }

    /**
     * Numbers from 0, none left out.
     *
     * @param aspect how wide the drawing should be for its height
     */
    static Map<TableName, Integer> of(
            List<GraphEdge> edges, Map<TableName, Box> boxes, double aspect) {
        var layers = new Layers(edges, boxes, aspect);
        layers.place();
        for (int sweep = 0; sweep < SWEEPS && layers.sweep(); sweep++) {}
        return layers.numbered();
    }

    private static double room(Box box) {
        return box.height() + ElkPart.BETWEEN_TABLES;
    }

    /** One after another, what is related to most of those that stand first. */
    private void place() {
        record Waiting(int standing, int degree, TableName name) {}
        var order =
                new PriorityQueue<Waiting>(
                        Comparator.comparing((Waiting one) -> -one.standing())
                                .thenComparing(one -> -one.degree())
                                .thenComparing(Waiting::name));
        Map<TableName, Integer> standing = new HashMap<>();
        for (TableName name : boxes.keySet()) {
            order.add(new Waiting(0, touchingOf(name).size(), name));
        }
        while (!order.isEmpty()) {
            TableName name = order.remove().name();
            if (layers.containsKey(name)) {
                continue;
            }
            put(name, best(name));
            for (GraphEdge edge : touchingOf(name)) {
                TableName next = edge.other(name);
                if (!layers.containsKey(next)) {
                    int count = standing.merge(next, 1, Integer::sum);
                    order.add(new Waiting(count, touchingOf(next).size(), next));
                }
            }
        }
    }

    /** Whether a table stands better elsewhere, now that all stand. */
    private boolean sweep() {
        boolean moved = false;
        for (TableName name : boxes.keySet()) {
            int old = layers.getOrDefault(name, 0);
            take(name);
            int better = best(name);
            moved |= better != old;
            put(name, better);
        }
        return moved;
    }

    private List<GraphEdge> touchingOf(TableName name) {
        return touching.getOrDefault(name, List.of());
    }

    private void put(TableName name, int layer) {
        layers.put(name, layer);
        heights.merge(layer, room(boxes.getOrDefault(name, Box.EMPTY)), Double::sum);
    }

    private void take(TableName name) {
        Integer layer = layers.remove(name);
        if (layer != null) {
            double height = room(boxes.getOrDefault(name, Box.EMPTY));
            double left = heights.getOrDefault(layer, 0.0) - height;
            if (left < 1) {
                heights.remove(layer);
            } else {
                heights.put(layer, left);
            }
        }
    }

    private int best(TableName name) {
        int least = heights.keySet().stream().mapToInt(layer -> layer).min().orElse(0) - 1;
        int most = heights.keySet().stream().mapToInt(layer -> layer).max().orElse(0) + 1;
        int best = 0;
        double cost = Double.POSITIVE_INFINITY;
        for (int layer = least; layer <= most; layer++) {
            double here = cost(name, layer);
            if (here < cost) {
                cost = here;
                best = layer;
            }
        }
        return best;
    }

    private double cost(TableName name, int layer) {
        double cost = Math.abs(layer) * DRIFT;
        for (GraphEdge edge : touchingOf(name)) {
            Integer other = layers.get(edge.other(name));
            if (other == null) {
                continue;
            }
            if (other == layer) {
                return Double.POSITIVE_INFINITY;
            }
            cost += Math.abs(layer - other);
            boolean pointedAt = edge.to().equals(name);
            cost += pointedAt == layer < other ? 0 : BACKWARD;
        }
        double height =
                heights.getOrDefault(layer, 0.0) + room(boxes.getOrDefault(name, Box.EMPTY));
        return cost + Math.max(0, height / capacity - 1) * CROWDED * (1 + touchingOf(name).size());
    }

    private Map<TableName, Integer> numbered() {
        List<Integer> used = heights.keySet().stream().sorted().toList();
        Map<TableName, Integer> numbers = new HashMap<>();
        layers.forEach((name, layer) -> numbers.put(name, used.indexOf(layer)));
        return numbers;
    }
}
