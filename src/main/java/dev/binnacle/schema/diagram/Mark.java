package dev.binnacle.schema.diagram;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One stroke of a {@link Drawing}. */
public sealed interface Mark {
    /**
     * @param fill null = nothing
     * @param border null = none
     */
    record Rectangle(Box box, double radius, @Nullable Ink fill, @Nullable Ink border)
            implements Mark {}

    /**
     * One line of writing that starts at {@code x} on the baseline {@code y}.
     *
     * @param width as measured
     */
    record Text(String text, double x, double y, double width, Face face, Ink ink)
            implements Mark {}

    /** Straight pieces, 1 pixel wide at zoom 1. */
    record Line(List<Point> points, Ink ink) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A ring, hollow where {@code fill} is null. */
    record Ring(Point center, double radius, @Nullable Ink fill, Ink border) implements Mark {}
}
