package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Face;
import dev.binnacle.schema.diagram.Figure;
import dev.binnacle.schema.diagram.Ink;
import dev.binnacle.schema.diagram.Mark;
import dev.binnacle.schema.diagram.Point;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes a drawing as SVG: writing stays writing, a group per table and relation. */
public final class SvgWriter {
    public void write(Drawing drawing, Theme theme, Writer out) throws IOException {
        Box bounds = drawing.bounds();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">\n"
                        .formatted(
                                number(bounds.width()),
                                number(bounds.height()),
                                number(bounds.x()),
                                number(bounds.y()),
                                number(bounds.width()),
                                number(bounds.height())));
        out.write(style(theme));
        out.write(
                "<rect x=\"%s\" y=\"%s\" width=\"100%%\" height=\"100%%\" class=\"f-paper\"/>\n"
                        .formatted(number(bounds.x()), number(bounds.y())));
        for (Figure figure : drawing.figures()) {
            out.write("<g>");
            if (!figure.label().isEmpty()) {
                out.write("<title>" + escaped(figure.label()) + "</title>");
            }
            for (Mark mark : figure.marks()) {
                out.write(mark(mark));
            }
            out.write("</g>\n");
        }
        out.write("</svg>\n");
    }

    private static String style(Theme theme) {
        StringBuilder style = new StringBuilder("<style>\n");
        style.append("line, polyline, .hollow { fill: none }\n");
        style.append("text { white-space: pre }\n");
        for (Ink ink : Ink.values()) {
            style.append(
                    ".f-%1$s { fill: #%2$06x } .s-%1$s { stroke: #%2$06x }\n"
                            .formatted(word(ink), theme.rgb(ink)));
        }
        for (Face face : Face.values()) {
            String generic = face.family().contains("Mono") ? "monospace" : "sans-serif";
            style.append(
                    ".t-%s { font: %d %spx '%s', %s }\n"
                            .formatted(
                                    word(face),
                                    face.weight(),
                                    number(face.size()),
                                    face.family(),
                                    generic));
        }
        return style.append("</style>\n").toString();
    }

    private static String mark(Mark mark) {
        return switch (mark) {
            case Mark.Rectangle one -> rectangle(one);
            case Mark.Text one ->
                    "<text x=\"%s\" y=\"%s\" class=\"t-%s f-%s\">%s</text>"
                            .formatted(
                                    number(one.x()),
                                    number(one.y()),
                                    word(one.face()),
                                    word(one.ink()),
                                    escaped(one.text()));
            case Mark.Line one -> line(one);
            case Mark.Ring one ->
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>"
                            .formatted(
                                    number(one.center().x() + 0.5),
                                    number(one.center().y() + 0.5),
                                    number(one.radius()),
                                    classes(one.fill(), one.border()));
        };
    }

    private static String rectangle(Mark.Rectangle one) {
        Box box = one.box();
        double in = one.border() == null ? 0 : 0.5;
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" class=\"%s\"/>"
                .formatted(
                        number(box.x() + in),
                        number(box.y() + in),
                        number(box.width() - 2 * in),
                        number(box.height() - 2 * in),
                        number(one.radius()),
                        classes(one.fill(), one.border()));
    }

    private static String line(Mark.Line one) {
        StringBuilder points = new StringBuilder();
        for (Point point : one.points()) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(number(point.x() + 0.5))
                    .append(',')
                    .append(number(point.y() + 0.5));
        }
        return "<polyline points=\"%s\" class=\"s-%s\"/>".formatted(points, word(one.ink()));
    }

    private static String classes(@Nullable Ink fill, @Nullable Ink border) {
        String inside = fill == null ? "hollow" : "f-" + word(fill);
        return border == null ? inside : inside + " s-" + word(border);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double number) {
        double rounded = Math.round(number * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
                    }
                });
        return out.toString();
    }

    /** What XML can hold at all. */
    private static boolean allowed(int c) {
        return c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
