package dev.binnacle.schema.diagram;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns tables and relations that stand into strokes. */
public final class DiagramPainter {
    private static final double MARGIN = 24;
    private static final double SWATCH = 14;

    private final BoxShapes shapes;
    private final TextMetrics metrics;

    public DiagramPainter(TextMetrics metrics) {
        this.metrics = metrics;
        shapes = new BoxShapes(metrics);
    }

    /** The whole diagram, as it is exported. */
    public Drawing drawing(DiagramGraph graph, Diagram diagram, Arrangement arrangement) {
        return drawing(graph, diagram, arrangement, Set.of());
    }

    /**
     * The whole diagram, some of its relations pointed out.
     *
     * @param accented drawn in {@link Ink#ACCENT} and over the others
     */
    public Drawing drawing(
            DiagramGraph graph,
            Diagram diagram,
            Arrangement arrangement,
            Set<GraphEdge.Id> accented) {
        List<Figure> figures = new ArrayList<>();
        diagram.notes().forEach(note -> figures.add(note(note)));
        for (boolean accent : new boolean[] {false, true}) {
            for (GraphEdge edge : graph.edges()) {
                Route route = arrangement.routes().get(edge.id());
                if (route != null && accented.contains(edge.id()) == accent) {
                    figures.add(relation(edge, route, accent ? Ink.ACCENT : Ink.RELATION));
                }
            }
        }
        DiagramGraph shown = graph.only(arrangement.boxes()::containsKey);
        Tints tints = Tints.of(shown, diagram);
        for (GraphNode node : shown.nodes()) {
            Box box = arrangement.boxes().getOrDefault(node.name(), Box.EMPTY);
            figures.add(table(node, box, diagram.detail(), tints.of(node.name())));
        }
        Box bounds = Box.around(figures.stream().map(Figure::bounds).toList());
        if (!tints.legend().isEmpty()) {
            figures.add(legend(tints, bounds));
            bounds = bounds.with(figures.getLast().bounds());
        }
        return new Drawing(bounds.grown(MARGIN), figures);
    }

    /** What each colour stands for, below the lower left corner. */
    private Figure legend(Tints tints, Box above) {
        List<Mark> marks = new ArrayList<>();
        double x = above.x();
        double y = above.bottom() + 2 * MARGIN;
        for (var entry : tints.legend().entrySet()) {
            String name = Visible.of(entry.getKey());
            double width = metrics.width(name, Face.NOTE);
            marks.add(
                    new Mark.Rectangle(
                            new Box(x, y, SWATCH, SWATCH), 2, entry.getValue().ink(), Ink.BORDER));
            marks.add(new Mark.Text(name, x + SWATCH + 8, y + 10.5, width, Face.NOTE, Ink.TEXT));
            x += SWATCH + 8 + width + MARGIN;
        }
        return new Figure(new Box(above.x(), y, x - MARGIN - above.x(), SWATCH), marks);
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
