package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Figure;
import dev.binnacle.schema.diagram.Mark;
import dev.binnacle.schema.diagram.Point;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Draws on pixels. */
final class Brush {
    private final Graphics2D graphics;
    private final Theme theme;
    private final ShippedFonts fonts;

    Brush(Graphics2D graphics, Theme theme, ShippedFonts fonts) {
        this.graphics = graphics;
        this.theme = theme;
        this.fonts = fonts;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }

    /** What of a drawing is in sight. */
    void draw(Drawing drawing, Box sight) {
        for (Figure figure : drawing.figures()) {
            if (figure.bounds().grown(1).overlaps(sight)) {
                figure.marks().forEach(this::draw);
            }
        }
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Rectangle one -> rectangle(one);
            case Mark.Text one -> {
                color(one.ink());
                graphics.setFont(fonts.font(one.face(), one.text()));
                graphics.drawString(one.text(), (float) one.x(), (float) one.y());
            }
            case Mark.Line one -> {
                color(one.ink());
                graphics.draw(path(one));
            }
            case Mark.Ring one -> ring(one);
        }
    }

    private void color(dev.binnacle.schema.diagram.Ink ink) {
        graphics.setColor(new Color(theme.rgb(ink)));
    }

    private void rectangle(Mark.Rectangle one) {
        Box box = one.box();
        double round = 2 * one.radius();
        // a border on whole pixels is sharp only where its middle is between them
        double shift = one.border() == null ? 0 : 0.5;
        Shape shape =
                new RoundRectangle2D.Double(
                        box.x() + shift,
                        box.y() + shift,
                        box.width() - 2 * shift,
                        box.height() - 2 * shift,
                        round,
                        round);
        if (one.fill() != null) {
            color(one.fill());
            graphics.fill(shape);
        }
        if (one.border() != null) {
            color(one.border());
            graphics.draw(shape);
        }
    }

    private static Shape path(Mark.Line line) {
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (Point point : line.points()) {
            if (begun) {
                path.lineTo(point.x() + 0.5, point.y() + 0.5);
            } else {
                path.moveTo(point.x() + 0.5, point.y() + 0.5);
            }
            begun = true;
        }
        return path;
    }

    private void ring(Mark.Ring one) {
        double r = one.radius();
        Shape shape =
                new Ellipse2D.Double(
                        one.center().x() + 0.5 - r, one.center().y() + 0.5 - r, 2 * r, 2 * r);
        if (one.fill() != null) {
            color(one.fill());
            graphics.fill(shape);
        }
        color(one.border());
        graphics.draw(shape);
    }
}
