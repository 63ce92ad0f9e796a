package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds room for new tables among those that stand, and for those that stand in another's way. */
final class Settling {
    private static final double BESIDE = 72;
    private static final double BELOW = 56;

    private final DiagramGraph graph;
    private final Map<TableName, Box> sizes;
    private final Map<TableName, Box> standing;
    private final Map<TableName, Box> settled = new LinkedHashMap<>();
    private final Ground ground = new Ground();

    /**
     * @param sizes of every table of the graph
     * @param standing where tables are now, in sizes of before
     * @param routes that new tables keep clear of where they can
     */
    Settling(
            DiagramGraph graph,
            Map<TableName, Box> sizes,
            Map<TableName, Box> standing,
            Map<GraphEdge.Id, Route> routes) {
        this.graph = graph;
        this.sizes = sizes;
        this.standing = standing;
        for (GraphEdge edge : graph.edges()) {
            Route route = routes.get(edge.id());
            if (route != null) {
                ground.add(edge.id(), route);
            }
        }
    }

    /**
     * @param places of tables that never move; a place wins over where the table stands
     */
    Map<TableName, Box> boxes(Map<TableName, Point> places, Progress progress) {
        for (TableName name : sizes.keySet()) {
            Point place = places.get(name);
            if (place != null) {
                settle(name, size(name).at(place));
            }
        }
        List<TableName> inTheWay = new ArrayList<>();
        for (TableName name : sizes.keySet()) {
            Box box = standing.get(name);
            if (box == null || settled.containsKey(name)) {
                continue;
            }
            Box here = size(name).at(box.corner());
            if (ground.taken(here)) {
                inTheWay.add(name);
            } else {
                settle(name, here);
            }
        }
        for (TableName name : inTheWay) {
            progress.check();
            Box before = standing.getOrDefault(name, Box.EMPTY);
            find(name, size(name).at(before.corner()));
        }
        strangers(progress);
        return inOrder();
    }

    /** Those that stand nowhere yet, what is related to most of the others first. */
    private void strangers(Progress progress) {
        List<TableName> rest =
                new ArrayList<>(
                        sizes.keySet().stream()
                                .filter(name -> !settled.containsKey(name))
                                .toList());
        while (!rest.isEmpty()) {
            progress.check();
            TableName next =
                    rest.stream()
                            .max(
                                    Comparator.comparing(this::neighbours)
                                            .thenComparing(Comparator.reverseOrder()))
                            .orElseThrow();
            rest.remove(next);
            find(next, wanted(next));
        }
    }

    private long neighbours(TableName name) {
        return graph.edgesOf(name).stream()
                .filter(edge -> settled.containsKey(edge.other(name)))
                .count();
    }

    private void find(TableName name, Box wanted) {
        settle(name, wanted.at(new FreePlace(ground).near(wanted)));
    }

    private void settle(TableName name, Box box) {
        settled.put(name, box);
        ground.add(name, box);
    }

    private Box size(TableName name) {
        return sizes.getOrDefault(name, Box.EMPTY);
    }

    /**
     * Beside the middle of its relations: right of what it points at, left of what points at it.
     */
    private Box wanted(TableName name) {
        Box size = size(name);
        double x = 0;
        double y = 0;
        int count = 0;
        for (GraphEdge edge : graph.edgesOf(name)) {
            Box other = settled.get(edge.other(name));
            if (other != null) {
                boolean pointing = edge.from().equals(name);
                x += pointing ? other.right() + BESIDE : other.x() - BESIDE - size.width();
                y += other.y();
                count++;
            }
        }
        if (count == 0) {
            Box all = ground.bounds();
            return size.at(new Point(all.x(), all.bottom() + BELOW));
        }
        return size.at(new Point(Math.round(x / count), Math.round(y / count)));
    }

    private Map<TableName, Box> inOrder() {
        Map<TableName, Box> ordered = new LinkedHashMap<>();
        sizes.keySet().forEach(name -> ordered.put(name, settled.getOrDefault(name, Box.EMPTY)));
        return ordered;
    }
}
