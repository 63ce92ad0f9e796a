package dev.binnacle.schema.diagram;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Turns tables and relations that stand into strokes. */
public final class DiagramPainter {
    private static final double MARGIN = 24;

    private final BoxShapes shapes;
    private final TextMetrics metrics;

    public DiagramPainter(TextMetrics metrics) {
        this.metrics = metrics;
        shapes = new BoxShapes(metrics);
    }

    /** The whole diagram, as it is exported. */
    public Drawing drawing(DiagramGraph graph, Diagram diagram, Arrangement arrangement) {
        List<Figure> figures = new ArrayList<>();
        diagram.notes().forEach(note -> figures.add(note(note)));
        for (GraphEdge edge : graph.edges()) {
            Route route = arrangement.routes().get(edge.id());
            if (route != null) {
                figures.add(relation(edge, route, Ink.RELATION));
            }
        }
        Tints tints = Tints.of(graph, diagram);
        for (GraphNode node : graph.nodes()) {
            Box box = arrangement.boxes().get(node.name());
            if (box != null) {
                figures.add(table(node, box, diagram.detail(), tints.of(node.name())));
            }
        }
        Box bounds = Box.around(figures.stream().map(Figure::bounds).toList());
        return new Drawing(bounds.grown(MARGIN), figures);
    }

    /**
     * A table's box with its rows.
     *
     * @param tint of its bar, from {@link Tints}; null = none
     */
    public Figure table(GraphNode node, Box box, Detail detail, @Nullable Tint tint) {
        return new TableFigure(shapes, metrics).of(node, box, detail, tint);
    }

    /**
     * A relation with a crow's foot at each end.
     *
     * @param ink of its line: {@link Ink#RELATION}, or {@link Ink#ACCENT} where it is looked at
     */
    public Figure relation(GraphEdge edge, Route route, Ink ink) {
        return new RelationFigure(ink).of(edge, route);
    }

    /** A note in its box; lines are broken where they do not fit. */
    public Figure note(Note note) {
        return new NoteFigure(shapes, metrics).of(note);
    }
}
