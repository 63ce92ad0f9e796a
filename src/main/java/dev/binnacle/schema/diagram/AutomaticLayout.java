package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places everything: each connected part by itself, the parts packed, tables alone below. */
final class AutomaticLayout {
    private static final double BETWEEN_PARTS = 64;
    private static final List<ElkPart.Trial> TRIALS =
            List.of(
                    new ElkPart.Trial(1.5, 1),
                    new ElkPart.Trial(0, 1),
                    new ElkPart.Trial(1.5, 2),
                    new ElkPart.Trial(2.2, 1),
                    new ElkPart.Trial(1.1, 1));

    private final DiagramGraph graph;
    private final Map<TableName, Box> sizes = new LinkedHashMap<>();
    private final Ends ends;

    AutomaticLayout(DiagramGraph graph, BoxShapes shapes, Detail detail) {
        this.graph = graph;
        graph.nodes().forEach(node -> sizes.put(node.name(), shapes.box(node, detail)));
        ends = new Ends(shapes, graph, detail);
    }

    Arrangement arranged(Progress progress) {
        List<Arrangement> parts = new ArrayList<>();
        List<GraphNode> isolated = new ArrayList<>();
        int done = 0;
        for (Set<TableName> part : graph.parts()) {
            progress.at(done / (double) sizes.size(), done + " of " + sizes.size() + " tables");
            progress.check();
            TableName first = part.iterator().next();
            if (part.size() == 1 && graph.edgesOf(first).isEmpty()) {
                graph.node(first).ifPresent(isolated::add);
            } else {
                parts.add(part(part, progress));
            }
            done += part.size();
        }
        return joined(parts, isolated);
    }

    private Arrangement part(Set<TableName> part, Progress progress) {
        List<GraphEdge> edges =
                part.stream().flatMap(name -> graph.edgesOf(name).stream()).distinct().toList();
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        part.forEach(name -> boxes.put(name, sizes.getOrDefault(name, Box.EMPTY)));
        Arrangement best = Arrangement.EMPTY;
        double least = Double.MAX_VALUE;
        for (ElkPart.Trial trial : TRIALS) {
            var elk = new ElkPart(ends, boxes, edges, trial);
            Arrangement found = elk.arranged(progress);
            double cost = part.size() < 3 || elk.large() ? 0 : Clutter.of(found);
            if (cost < least) {
                least = cost;
                best = found;
            }
            if (cost == 0) {
                break;
            }
        }
        return best;
    }

    private Arrangement joined(List<Arrangement> parts, List<GraphNode> isolated) {
        List<Box> bounds = parts.stream().map(Arrangement::bounds).toList();
        List<Point> corners = new Packing(BETWEEN_PARTS).corners(bounds);
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        Map<GraphEdge.Id, Route> routes = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Arrangement moved = parts.get(i).moved(corners.get(i).x(), corners.get(i).y());
            boxes.putAll(moved.boxes());
            routes.putAll(moved.routes());
        }
        Box all = new Arrangement(boxes, routes).bounds();
        double top = parts.isEmpty() ? 0 : all.bottom() + BETWEEN_PARTS;
        boxes.putAll(new IsolatedGrid(all.width()).placed(isolated, sizes, top));
        return new Arrangement(boxes, routes);
    }
}
