package dev.binnacle.schema.diagram;

import java.util.List;

/**
 * How an edge runs: upright and level pieces from the row of the foreign key to the row it points
 * at.
 */
public record Route(List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    /** The smallest box around it. */
    public Box bounds() {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    public Route moved(double dx, double dy) {
        return new Route(points.stream().map(point -> point.plus(dx, dy)).toList());
    }

    public double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            sum += Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
        }
        return sum;
    }
}
