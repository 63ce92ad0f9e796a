package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Routes for tables that have moved. A relation keeps its route where both its tables stand as
 * before, or have moved together and nothing is in the way; no other is touched.
 */
final class Routes {
    private final Ends ends;
    private final Arrangement old;
    private final Map<TableName, Box> boxes;
    private final Ground ground = new Ground();

    Routes(Ends ends, Arrangement old, Map<TableName, Box> boxes) {
        this.ends = ends;
        this.old = old;
        this.boxes = boxes;
        boxes.forEach(ground::add);
    }

    /** In the order of the edges. */
    Map<GraphEdge.Id, Route> of(List<GraphEdge> edges) {
        Map<GraphEdge.Id, Route> routes = new LinkedHashMap<>();
        List<GraphEdge> anew = new ArrayList<>();
        for (GraphEdge edge : edges) {
            Route kept = kept(edge);
            routes.put(edge.id(), kept == null ? new Route(List.of()) : kept);
            if (kept == null) {
                anew.add(edge);
            } else {
                ground.add(edge.id(), kept);
            }
        }
        for (GraphEdge edge : anew) {
            Route route = routed(edge);
            routes.put(edge.id(), route);
            ground.add(edge.id(), route);
        }
        return routes;
    }

    private Route routed(GraphEdge edge) {
        Box from = boxes.getOrDefault(edge.from(), Box.EMPTY);
        Box to = boxes.getOrDefault(edge.to(), Box.EMPTY);
        double fromY = from.y() + ends.from(edge);
        double toY = to.y() + ends.to(edge);
        var router = new Router(ground, edge);
        return edge.loop() ? router.loop(from, fromY, toY) : router.route(from, fromY, to, toY);
    }

    private @Nullable Route kept(GraphEdge edge) {
        Route route = old.routes().get(edge.id());
        Box fromBefore = old.boxes().get(edge.from());
        Box toBefore = old.boxes().get(edge.to());
        Box from = boxes.getOrDefault(edge.from(), Box.EMPTY);
        Box to = boxes.getOrDefault(edge.to(), Box.EMPTY);
        if (route == null || fromBefore == null || toBefore == null) {
            return null;
        }
        double dx = from.x() - fromBefore.x();
        double dy = from.y() - fromBefore.y();
        if (dx != to.x() - toBefore.x() || dy != to.y() - toBefore.y()) {
            return null;
        }
        Route moved = dx == 0 && dy == 0 ? route : route.moved(dx, dy);
        boolean fits =
                meets(moved.first(), from, ends.from(edge))
                        && meets(moved.last(), to, ends.to(edge));
        boolean still = dx == 0 && dy == 0;
        return fits && (still || free(moved)) ? moved : null;
    }

    /** Whether a route still ends at the row, which it does not where the table has changed. */
    private static boolean meets(Point end, Box box, double drop) {
        boolean side = end.x() == box.x() || end.x() == box.right();
        return side && Math.abs(end.y() - box.y() - drop) <= BoxShapes.ROW / 2 - 1;
    }

    private boolean free(Route route) {
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            Box piece = Ground.piece(points.get(i - 1), points.get(i));
            List<Ground.Thing> near = ground.in(piece.grown(1));
            if (near.stream()
                    .anyMatch(thing ->
                            thing.isTable() && thing.box().grown(-1).overlaps(piece.grown(0.01)))) {
                return false;
            }
        }
        return true;
    }
}
