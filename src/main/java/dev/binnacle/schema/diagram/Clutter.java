package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.List;

/** How hard a drawing is to read: its crossings, the length of its lines, the window it needs. */
final class Clutter {
    private static final double CROSSING = 150;
    private static final double ASPECT = 1.6;

    private record Piece(Point from, Point to, Route route) {
        boolean level() {
            return from.y() == to.y();
        }

        /** Whether an upright piece crosses this level one, other than near a shared end. */
        boolean crosses(Piece upright) {
            double x = upright.from.x();
            double y = from.y();
            return x > Math.min(from.x(), to.x())
                    && x < Math.max(from.x(), to.x())
                    && y > Math.min(upright.from.y(), upright.to.y())
                    && y < Math.max(upright.from.y(), upright.to.y())
                    && !related(upright.route);
        }

        private boolean related(Route other) {
            return route.first().equals(other.first())
                    || route.first().equals(other.last())
                    || route.last().equals(other.first())
                    || route.last().equals(other.last());
        }
    }

    private Clutter() {}

    /** Less is better; never 0 where there is anything. */
    static double of(Arrangement arrangement) {
        Box all = arrangement.bounds();
        double window = Math.max(all.width(), all.height() * ASPECT);
        double length = arrangement.routes().values().stream().mapToDouble(Route::length).sum();
        return crossings(arrangement) * CROSSING + length + 2 * window;
    }

    /** Of routes that share no end. */
    static int crossings(Arrangement arrangement) {
        List<Piece> level = new ArrayList<>();
        List<Piece> upright = new ArrayList<>();
        for (Route route : arrangement.routes().values()) {
            for (int i = 1; i < route.points().size(); i++) {
                Piece piece = new Piece(route.points().get(i - 1), route.points().get(i), route);
                (piece.level() ? level : upright).add(piece);
            }
        }
        int crossings = 0;
        for (Piece one : level) {
            for (Piece other : upright) {
                crossings += one.crosses(other) ? 1 : 0;
            }
        }
        return crossings;
    }
}
