package dev.binnacle.schema.diagram;

/** A place in a diagram, in pixels at zoom 1; y grows downwards. */
public record Point(double x, double y) {
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
