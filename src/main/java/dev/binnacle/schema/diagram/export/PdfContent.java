package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Face;
import dev.binnacle.schema.diagram.Figure;
import dev.binnacle.schema.diagram.Ink;
import dev.binnacle.schema.diagram.Mark;
import dev.binnacle.schema.diagram.Point;

import org.jspecify.annotations.Nullable;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A drawing in PDF's operators, its upper left corner at 0, 0 and y growing upwards. */
final class PdfContent {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Theme theme;
    private final ShippedFonts fonts;
    private final double left;
    private final double top;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, PdfFont> files = new LinkedHashMap<>();
    private final Map<Face, PdfFont> faces = new EnumMap<>(Face.class);

    PdfContent(Drawing drawing, Theme theme, ShippedFonts fonts) throws IOException {
        this.theme = theme;
        this.fonts = fonts;
        left = drawing.bounds().x();
        top = drawing.bounds().y();
        for (Face face : Face.values()) {
            PdfFont font = files.get(face.file());
            if (font == null) {
                font = new PdfFont(face.file());
                files.put(face.file(), font);
            }
            faces.put(face, font);
        }
        out.append("1 w\n");
        for (Figure figure : drawing.figures()) {
            figure.marks().forEach(this::mark);
        }
    }

    String operators() {
        return out.toString();
    }

    /** By file, in the order of {@link #name}. */
    Map<String, PdfFont> files() {
        return files;
    }

    /** What a font is called among the resources. */
    static String name(String file) {
        return file.replaceAll("[^A-Za-z]", "");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Rectangle one -> {
                Box box = one.box();
                double in = one.border() == null ? 0 : 0.5;
                double round = 2 * one.radius();
                shape(
                        new RoundRectangle2D.Double(
                                box.x() + in,
                                box.y() + in,
                                box.width() - 2 * in,
                                box.height() - 2 * in,
                                round,
                                round),
                        one.fill(),
                        one.border());
            }
            case Mark.Text one -> text(one);
            case Mark.Line one -> line(one);
            case Mark.Ring one -> {
                double size = 2 * one.radius();
                double x = one.center().x() + 0.5 - one.radius();
                double y = one.center().y() + 0.5 - one.radius();
                shape(new Ellipse2D.Double(x, y, size, size), one.fill(), one.border());
            }
        }
    }

    private void shape(Shape shape, @Nullable Ink fill, @Nullable Ink border) {
        if (fill != null) {
            color(fill, "rg");
        }
        if (border != null) {
            color(border, "RG");
        }
        path(shape);
        out.append(fill != null && border != null ? "B\n" : fill != null ? "f\n" : "S\n");
    }

    private void line(Mark.Line one) {
        color(one.ink(), "RG");
        boolean begun = false;
        for (Point point : one.points()) {
            numbers(x(point.x() + 0.5), y(point.y() + 0.5)).append(begun ? "l " : "m ");
            begun = true;
        }
        out.append("S\n");
    }

    private void text(Mark.Text one) {
        PdfFont font = faces.get(one.face());
        color(one.ink(), "rg");
        if (font != null && font.writes(one.text())) {
            out.append("BT /").append(name(one.face().file())).append(' ');
            numbers(one.face().size()).append("Tf ");
            numbers(x(one.x()), y(one.y())).append("Td ");
            out.append(font.encoded(one.text())).append(" Tj ET\n");
        } else {
            Font other = fonts.font(one.face(), one.text());
            path(
                    other.createGlyphVector(EXACT, one.text())
                            .getOutline((float) one.x(), (float) one.y()));
            out.append("f\n");
        }
    }

    private void path(Shape shape) {
        double[] c = new double[6];
        var identity = new AffineTransform();
        for (PathIterator at = shape.getPathIterator(identity); !at.isDone(); at.next()) {
            switch (at.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> numbers(x(c[0]), y(c[1])).append("m ");
                case PathIterator.SEG_LINETO -> numbers(x(c[0]), y(c[1])).append("l ");
                case PathIterator.SEG_QUADTO ->
                        // PDF knows cubic curves only; both ends lean on the one control point
                        numbers(x(c[0]), y(c[1]), x(c[2]), y(c[3])).append("v ");
                case PathIterator.SEG_CUBICTO ->
                        numbers(x(c[0]), y(c[1]), x(c[2]), y(c[3]), x(c[4]), y(c[5])).append("c ");
                default -> out.append("h ");
            }
        }
    }

    private double x(double x) {
        return x - left;
    }

    private double y(double y) {
        return top - y;
    }

    private void color(Ink ink, String operator) {
        int rgb = theme.rgb(ink);
        numbers((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0)
                .append(operator)
                .append('\n');
    }

    private StringBuilder numbers(double... numbers) {
        for (double number : numbers) {
            double rounded = Math.round(number * 1000) / 1000.0;
            if (rounded == Math.rint(rounded)) {
                out.append((long) rounded);
            } else {
                out.append(String.format(Locale.ROOT, "%.3f", rounded));
            }
            out.append(' ');
        }
        return out;
    }
}
