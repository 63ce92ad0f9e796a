package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;

import java.util.Optional;

/** Finds the table that lies in a direction. */
enum Compass {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int x;
    private final int y;

    Compass(int x, int y) {
        this.x = x;
        this.y = y;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /** The nearest table in this direction; what lies straight ahead is nearer. */
    Optional<Plate> from(Plate start, Scenery scenery) {
        Plate nearest = null;
        double best = Double.MAX_VALUE;
        for (Plate plate : scenery.plates()) {
            double cost = cost(start.box(), plate.box());
            if (!plate.name().equals(start.name()) && cost < best) {
                best = cost;
                nearest = plate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private double cost(Box start, Box other) {
        double byX = other.centerX() - start.centerX();
        double byY = other.centerY() - start.centerY();
        double ahead = byX * x + byY * y;
        double aside = Math.abs(byX * y) + Math.abs(byY * x);
        return ahead <= 0 || aside > 2 * ahead ? Double.MAX_VALUE : ahead + 2 * aside;
    }
}
