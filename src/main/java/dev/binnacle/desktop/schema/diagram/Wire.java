package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.GraphEdge;
import dev.binnacle.schema.diagram.Route;

/** A relation as it is drawn: its points flat, so that drawing makes no objects. */
final class Wire {
    private final GraphEdge edge;
    private final Route route;
    private final double[] points;

    Wire(GraphEdge edge, Route route) {
        this.edge = edge;
        this.route = route;
        points = new double[route.points().size() * 2];
        for (int at = 0; at < route.points().size(); at++) {
            points[2 * at] = route.points().get(at).x();
            points[2 * at + 1] = route.points().get(at).y();
        }
    }

    GraphEdge edge() {
        return edge;
    }

    Route route() {
        return route;
    }

    /** x and y in turn. */
    double[] points() {
        return points;
    }

    boolean touches(TableName table) {
        return edge.touches(table);
    }

    /** How far the point is from the line. */
    double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int at = 0; at + 3 < points.length; at += 2) {
            nearest = Math.min(nearest, distance(at, x, y));
        }
        return nearest;
    }

    private double distance(int at, double x, double y) {
        double alongX = points[at + 2] - points[at];
        double alongY = points[at + 3] - points[at + 1];
        double length = alongX * alongX + alongY * alongY;
        double part =
                length == 0
                        ? 0
                        : ((x - points[at]) * alongX + (y - points[at + 1]) * alongY) / length;
        double nearest = Math.clamp(part, 0, 1);
        return Math.hypot(x - points[at] - nearest * alongX, y - points[at + 1] - nearest * alongY);
    }
}
