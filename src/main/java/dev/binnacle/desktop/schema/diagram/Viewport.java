package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;

/** Which part of the drawing is seen, and how large. Drawing units in, pixels out. */
final class Viewport {
    static final double SMALLEST = 0.01;
    static final double LARGEST = 4;
    private static final double MARGIN = 32;
    private final Runnable changed;
    private double scale = 1;
    private double left;
    private double top;
    private double width = 1;
    private double height = 1;

    Viewport(Runnable changed) {
        this.changed = changed;
    }

    double scale() {
        return scale;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Whether there is room to show anything yet. */
    boolean sized() {
        return width > 1 && height > 1;
    }

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    double screenX(double x) {
        return (x - left) * scale;
    }

    double screenY(double y) {
        return (y - top) * scale;
    }

    double worldX(double x) {
        return x / scale + left;
    }

    double worldY(double y) {
        return y / scale + top;
    }

    /** What is seen, in drawing units. */
    Box seen() {
        return new Box(left, top, width / scale, height / scale);
    }

    /** Whether all of an area is seen. */
    boolean shows(Box area) {
        Box seen = seen();
        return area.x() >= seen.x()
                && area.y() >= seen.y()
                && area.right() <= seen.right()
                && area.bottom() <= seen.bottom();
    }

    /** Moves what is seen by pixels, as a hand on paper would. */
    void pan(double byX, double byY) {
        left -= byX / scale;
        top -= byY / scale;
        changed.run();
    }

    /** Zooms by a factor; what is under the point stays there. */
    void zoom(double factor, double atX, double atY) {
        double x = worldX(atX);
        double y = worldY(atY);
        scale = Math.clamp(scale * factor, SMALLEST, LARGEST);
        left = x - atX / scale;
        top = y - atY / scale;
        changed.run();
    }

    void zoomAtCentre(double factor) {
        zoom(factor, width / 2, height / 2);
    }

    /** Shows all of this area, never larger than life. */
    void fit(Box area) {
        double room = Math.min(2 * MARGIN, Math.min(width, height) / 4);
        double fitting =
                Math.min(
                        (width - room) / Math.max(1, area.width()),
                        (height - room) / Math.max(1, area.height()));
        scale = Math.clamp(fitting, SMALLEST, 1);
        centre(area.centerX(), area.centerY());
    }

    void centre(double x, double y) {
        left = x - width / scale / 2;
        top = y - height / scale / 2;
        changed.run();
    }

    /** Shows the area at a scale where it can be read, moving as little as can be. */
    void frame(Box area, double atLeast) {
        scale = Math.clamp(scale, Math.min(atLeast, LARGEST), LARGEST);
        centre(area.centerX(), area.centerY());
    }

    /** Moves just so far that the area is seen. */
    void reveal(Box area) {
        Box seen = seen();
        double room = MARGIN / scale;
        if (!shows(area)) {
            left += shift(area.x() - room, area.right() + room, seen.x(), seen.right());
            top += shift(area.y() - room, area.bottom() + room, seen.y(), seen.bottom());
            changed.run();
        }
    }

    private static double shift(double from, double to, double seenFrom, double seenTo) {
        if (from < seenFrom || to - from > seenTo - seenFrom) {
            return from - seenFrom;
        }
        return to > seenTo ? to - seenTo : 0;
    }
}
