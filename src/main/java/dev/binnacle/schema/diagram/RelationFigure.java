package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.List;

/** Draws one relation: its line and what stands at its ends. */
final class RelationFigure {
    private static final double FOOT = 11;
    private static final double TOES = 5;
    private static final double FIRST_BAR = 6;
    private static final double SECOND_BAR = 10;
    private static final double RING = 3.5;

    /** Beyond the bars: where relations of both kinds end in one place, both can be read. */
    private static final double RING_AT = 14.5;

    private static final double REACH = 8;

    private final Ink ink;
    private final List<Mark> marks = new ArrayList<>();

    RelationFigure(Ink ink) {
        this.ink = ink;
    }

    Figure of(GraphEdge edge, Route route) {
        List<Point> points = route.points();
        marks.add(new Mark.Line(points, ink));
        end(edge.fromEnd(), points.getFirst(), points.get(1));
        end(edge.toEnd(), points.getLast(), points.get(points.size() - 2));
        String label =
                side(edge.from(), edge.columns()) + " → " + side(edge.to(), edge.targetColumns());
        return new Figure(Visible.of(label), route.bounds().grown(REACH), marks);
    }

    private static String side(TableName table, List<String> columns) {
        return table.name() + " (" + String.join(", ", columns) + ")";
    }

    /** What stands at a box: from there to where the line comes from. */
    private void end(Cardinality cardinality, Point at, Point from) {
        double dx = Math.signum(from.x() - at.x());
        double dy = dx == 0 ? Math.signum(from.y() - at.y()) : 0;
        Point way = new Point(dx, dy);
        if (cardinality.many()) {
            Point heel = along(at, way, FOOT, 0);
            marks.add(new Mark.Line(List.of(along(at, way, 0, TOES), heel), ink));
            marks.add(new Mark.Line(List.of(along(at, way, 0, -TOES), heel), ink));
        } else {
            bar(at, way, FIRST_BAR);
        }
        if (cardinality.optional()) {
            marks.add(new Mark.Ring(along(at, way, RING_AT, 0), RING, Ink.PAPER, ink));
        } else {
            bar(at, way, cardinality.many() ? FOOT + 3 : SECOND_BAR);
        }
    }

    private void bar(Point at, Point way, double distance) {
        marks.add(
                new Mark.Line(
                        List.of(along(at, way, distance, TOES), along(at, way, distance, -TOES)),
                        ink));
    }

    private static Point along(Point at, Point way, double distance, double aside) {
        return at.plus(way.x() * distance + way.y() * aside, way.y() * distance + way.x() * aside);
    }
}
