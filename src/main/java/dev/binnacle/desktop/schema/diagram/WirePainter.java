package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Cardinality;

import javafx.scene.canvas.GraphicsContext;

/** Draws relations: lines one pixel wide on whole pixels, crow's feet at their ends. */
final class WirePainter {
    private static final double FOOT = 10;
    private static final double SPREAD = 5;
    private final GraphicsContext to;
    private final Viewport viewport;

    WirePainter(GraphicsContext to, Viewport viewport) {
        this.to = to;
        this.viewport = viewport;
    }

    /** Only the line; the fill is the colour. */
    void line(Wire wire, double thick) {
        double[] points = wire.points();
        double fromX = x(points[0]);
        double fromY = y(points[1]);
        for (int at = 2; at < points.length; at += 2) {
            double toX = x(points[at]);
            double toY = y(points[at + 1]);
            segment(fromX, fromY, toX, toY, thick);
            fromX = toX;
            fromY = toY;
        }
    }

    private double x(double world) {
        return Math.round(viewport.screenX(world));
    }

    private double y(double world) {
        return Math.round(viewport.screenY(world));
    }

    private void segment(double fromX, double fromY, double toX, double toY, double thick) {
        if (fromY == toY) {
            double left = Math.max(-1, Math.min(fromX, toX));
            double right = Math.min(viewport.width() + 1, Math.max(fromX, toX));
            if (right >= left) {
                to.fillRect(left, fromY, right - left + thick, thick);
            }
        } else if (fromX == toX) {
            double top = Math.max(-1, Math.min(fromY, toY));
            double bottom = Math.min(viewport.height() + 1, Math.max(fromY, toY));
            if (bottom >= top) {
                to.fillRect(fromX, top, thick, bottom - top + thick);
            }
        } else {
            to.setLineWidth(thick);
            to.strokeLine(fromX + 0.5, fromY + 0.5, toX + 0.5, toY + 0.5);
        }
    }

    /** The feet: three toes where many rows refer, a bar where one is meant, a ring for none. */
    void feet(Wire wire) {
        double[] points = wire.points();
        int last = points.length - 2;
        to.setLineWidth(1);
        end(points[0], points[1], points[2], points[3], wire.edge().fromEnd());
        end(
                points[last],
                points[last + 1],
                points[last - 2],
                points[last - 1],
                wire.edge().toEnd());
    }

    private void end(double atX, double atY, double awayX, double awayY, Cardinality rows) {
        double scale = viewport.scale();
        double length = Math.hypot(awayX - atX, awayY - atY);
        if (length == 0) {
            return;
        }
        double alongX = (awayX - atX) / length;
        double alongY = (awayY - atY) / length;
        double x = x(atX) + 0.5;
        double y = y(atY) + 0.5;
        double foot = FOOT * scale;
        double spread = SPREAD * scale;
        if (rows.many()) {
            double tipX = x + alongX * foot;
            double tipY = y + alongY * foot;
            to.strokeLine(tipX, tipY, x - alongY * spread, y + alongX * spread);
            to.strokeLine(tipX, tipY, x + alongY * spread, y - alongX * spread);
        } else {
            double barX = Math.floor(x + alongX * foot * 0.7) + 0.5;
            double barY = Math.floor(y + alongY * foot * 0.7) + 0.5;
            to.strokeLine(
                    barX - alongY * spread,
                    barY + alongX * spread,
                    barX + alongY * spread,
                    barY - alongX * spread);
        }
        if (rows.optional()) {
            double ring = 3 * scale;
            double ringX = x + alongX * (foot + ring);
            double ringY = y + alongY * (foot + ring);
            to.fillOval(ringX - ring, ringY - ring, 2 * ring, 2 * ring);
            to.strokeOval(ringX - ring, ringY - ring, 2 * ring, 2 * ring);
        }
    }
}
