package dev.binnacle.schema.diagram;

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
        for (GraphEdge edge : graph.edges()) {
            Route route = arrangement.routes().get(edge.id());
            if (route != null) {
                figures.add(relation(edge, route, Ink.RELATION));
            }
        }
        for (GraphNode node : graph.nodes()) {
            Box box = arrangement.boxes().get(node.name());
            if (box != null) {
                figures.add(table(node, box, diagram));
            }
        }
        diagram.notes().forEach(note -> figures.add(note(note)));
        Box bounds = Box.around(figures.stream().map(Figure::bounds).toList());
        return new Drawing(bounds.grown(MARGIN), figures);
    }

    /** A table's box with its rows, marked with its groups. */
    public Figure table(GraphNode node, Box box, Diagram diagram) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rectangle(box, 3, Ink.BOX, Ink.BORDER));
        String title = shapes.fitted(node.title(), Face.TITLE, box.width() - 2 * BoxShapes.SIDE);
        marks.add(
                new Mark.Text(
                        title,
                        box.x() + BoxShapes.SIDE,
                        box.y() + 18,
                        metrics.width(title, Face.TITLE),
                        Face.TITLE,
                        Ink.TEXT));
        return new Figure(box, marks);
    }

    /**
     * A relation with a crow's foot at each end.
     *
     * @param ink of its line: {@link Ink#RELATION}, or {@link Ink#ACCENT} where it is looked at
     */
    public Figure relation(GraphEdge edge, Route route, Ink ink) {
        return new Figure(route.bounds().grown(8), List.of(new Mark.Line(route.points(), ink)));
    }

    /** A note in its box; lines are broken where they do not fit. */
    public Figure note(Note note) {
        return new Figure(
                note.box(), List.of(new Mark.Rectangle(note.box(), 3, Ink.NOTE, Ink.NOTE_BORDER)));
    }
}
