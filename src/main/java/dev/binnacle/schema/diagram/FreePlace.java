package dev.binnacle.schema.diagram;

import org.jspecify.annotations.Nullable;

/** Finds room for a table as near as can be to where it should stand. */
final class FreePlace {
    private static final double ABOVE = 28;
    private static final double BESIDE = 56;
    private static final double STEP = 32;
    private static final int RINGS = 60;

    private final Ground ground;

    FreePlace(Ground ground) {
        this.ground = ground;
    }

    /**
     * @param wanted the box where it would stand best
     */
    Point near(Box wanted) {
        Point clear = search(wanted, true);
        if (clear != null) {
            return clear;
        }
        Point free = search(wanted, false);
        Box all = ground.bounds();
        return free != null ? free : new Point(all.x(), all.bottom() + 2 * ABOVE);
    }

    /** Ring by ring around the wanted place, the nearest of each ring first. */
    private @Nullable Point search(Box wanted, boolean clearOfRoutes) {
        for (int ring = 0; ring < RINGS; ring++) {
            Point best = null;
            double nearest = Double.MAX_VALUE;
            for (int column = -ring; column <= ring; column++) {
                int step = Math.abs(column) == ring ? 1 : Math.max(1, 2 * ring);
                for (int row = -ring; row <= ring; row += step) {
                    double distance = Math.hypot(column, row);
                    Point corner = new Point(wanted.x() + column * STEP, wanted.y() + row * STEP);
                    if (distance < nearest && free(wanted.at(corner), clearOfRoutes)) {
                        nearest = distance;
                        best = corner;
                    }
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private boolean free(Box box, boolean clearOfRoutes) {
        Box room =
                new Box(
                        box.x() - BESIDE,
                        box.y() - ABOVE,
                        box.width() + 2 * BESIDE,
                        box.height() + 2 * ABOVE);
        return ground.in(room).stream()
                .noneMatch(thing ->
                        thing.isTable()
                                ? thing.box().overlaps(room)
                                : clearOfRoutes && thing.box().grown(0.5).overlaps(box.grown(6)));
    }
}
