package dev.binnacle.schema.diagram;

import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;

import java.util.LinkedHashMap;
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
        DiagramGraph shown = graph.only(diagram::shows);
        var automatic = new AutomaticLayout(shown, shapes, diagram.detail()).arranged(progress);
        if (shown.names().stream().noneMatch(diagram.places()::containsKey)) {
            return automatic;
        }
        progress.check();
        Map<TableName, Box> boxes =
                new HandPlaced(shown, automatic, diagram.places()).boxes(progress);
        return routed(shown, diagram, automatic, boxes);
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
        return routed(graph.only(boxes::containsKey), diagram, old, boxes);
    }

    /**
     * The same after the graph or what the diagram shows has changed: what stands stays, what is
     * gone goes, new tables find room near their relations; only relations whose tables are new or
     * have changed are routed.
     */
    public Arrangement renew(
            DiagramGraph graph, Diagram diagram, Arrangement old, Progress progress) {
        DiagramGraph shown = graph.only(diagram::shows);
        Map<TableName, Box> sizes = new LinkedHashMap<>();
        for (GraphNode node : shown.nodes()) {
            sizes.put(node.name(), shapes.box(node, diagram.detail()));
        }
        Map<TableName, Box> boxes =
                new Settling(shown, sizes, old.boxes(), old.routes())
                        .boxes(diagram.places(), progress);
        return routed(shown, diagram, old, boxes);
    }

    private Arrangement routed(
            DiagramGraph graph, Diagram diagram, Arrangement old, Map<TableName, Box> boxes) {
        var ends = new Ends(shapes, graph, diagram.detail());
        return new Arrangement(boxes, new Routes(ends, old, boxes).of(graph.edges()));
    }
}
