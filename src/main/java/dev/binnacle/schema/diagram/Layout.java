package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every table a place and every relation a route. Deterministic; no thread of its own. */
public final class Layout {
    private final BoxShapes shapes;

    public Layout(TextMetrics metrics) {
        shapes = new BoxShapes(metrics);
    }

    /**
     * The whole diagram. Tables placed by hand stay exactly there; the others find room.
     *
     * @param graph may have more tables than the diagram shows
     */
    public Arrangement arrange(DiagramGraph graph, Diagram diagram, Progress progress) {
        Map<TableName, Box> boxes = new LinkedHashMap<>();
        DiagramGraph shown = graph.only(diagram::shows);
        int columns = (int) Math.ceil(Math.sqrt(shown.nodes().size()));
        int number = 0;
        for (GraphNode node : shown.nodes()) {
            progress.check();
            Box box = shapes.box(node, diagram.detail());
            Point corner = new Point(number % columns * 420.0, number / columns * 500.0);
            boxes.put(node.name(), box.at(diagram.places().getOrDefault(node.name(), corner)));
            number++;
        }
        return new Arrangement(boxes, routes(shown, diagram, boxes));
    }

    /**
     * The same after some tables were moved: everything else stays, relations of the moved tables
     * are routed anew, no other.
     */
    public Arrangement move(
            DiagramGraph graph, Diagram diagram, Arrangement old, Map<TableName, Point> corners) {
        Map<TableName, Box> boxes = new LinkedHashMap<>(old.boxes());
        corners.forEach(
                (table, corner) -> boxes.computeIfPresent(table, (name, box) -> box.at(corner)));
        return new Arrangement(boxes, routes(graph.only(diagram::shows), diagram, boxes));
    }

    /**
     * The same after the graph or what the diagram shows has changed: what stands stays, what is
     * gone goes, new tables find room near their relations; only relations whose tables are new or
     * have grown are routed.
     */
    public Arrangement renew(
            DiagramGraph graph, Diagram diagram, Arrangement old, Progress progress) {
        Map<TableName, Point> places = new LinkedHashMap<>();
        old.boxes().forEach((table, box) -> places.put(table, box.corner()));
        places.putAll(diagram.places());
        return arrange(graph, diagram.withPlaces(places), progress);
    }

    private Map<GraphEdge.Id, Route> routes(
            DiagramGraph graph, Diagram diagram, Map<TableName, Box> boxes) {
        Map<GraphEdge.Id, Route> routes = new LinkedHashMap<>();
        for (GraphEdge edge : graph.edges()) {
            Point from = end(graph, diagram, boxes, edge.from(), edge.columns().getFirst());
            Point to = end(graph, diagram, boxes, edge.to(), edge.targetColumns().getFirst());
            double middle = (from.x() + to.x()) / 2;
            routes.put(
                    edge.id(),
                    new Route(
                            List.of(
                                    from,
                                    new Point(middle, from.y()),
                                    new Point(middle, to.y()),
                                    to)));
        }
        return routes;
    }

    private Point end(
            DiagramGraph graph,
            Diagram diagram,
            Map<TableName, Box> boxes,
            TableName table,
            String column) {
        Box box = boxes.getOrDefault(table, Box.EMPTY);
        double y =
                graph.node(table)
                        .map(node -> shapes.rowMiddle(node, diagram.detail(), column))
                        .orElse(0.0);
        return new Point(box.right(), box.y() + y);
    }
}
