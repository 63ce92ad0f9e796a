package dev.binnacle.schema.diagram;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Draws the box of one table. */
final class TableFigure {
    private static final double RADIUS = 3;
    private static final double TITLE_DROP = 18.5;
    private static final double ROW_DROP = 14.5;

    private final BoxShapes shapes;
    private final TextMetrics metrics;
    private final List<Mark> marks = new ArrayList<>();

    TableFigure(BoxShapes shapes, TextMetrics metrics) {
        this.shapes = shapes;
        this.metrics = metrics;
    }

    /**
     * @param tint of its bar; null = none
     */
    Figure of(GraphNode node, Box box, Detail detail, @Nullable Tint tint) {
        List<GraphRow> rows = node.rows(detail);
        Ink bar = tint == null ? Ink.BAR : tint.ink();
        marks.add(new Mark.Rectangle(box, RADIUS, rows.isEmpty() ? bar : Ink.BOX, Ink.BORDER));
        if (!rows.isEmpty()) {
            Box head = new Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, BoxShapes.BAR - 0.5);
            marks.add(new Mark.Rectangle(head, RADIUS - 0.5, bar, null));
            double y = box.y() + BoxShapes.BAR;
            marks.add(
                    new Mark.Line(
                            List.of(new Point(box.x(), y), new Point(box.right(), y)), Ink.RULE));
        }
        title(node, box);
        for (int i = 0; i < rows.size(); i++) {
            row(node, rows.get(i), box, box.y() + BoxShapes.BAR + i * BoxShapes.ROW);
        }
        return new Figure(Visible.of(node.title()), box, marks);
    }

    private void title(GraphNode node, Box box) {
        String kind = BoxShapes.kindMark(node);
        double kindWidth = metrics.width(kind, Face.TYPE);
        double room = box.width() - 2 * BoxShapes.SIDE;
        if (!kind.isEmpty()) {
            room -= kindWidth + BoxShapes.GAP / 2;
            double x = box.right() - BoxShapes.SIDE - kindWidth;
            marks.add(
                    new Mark.Text(kind, x, box.y() + TITLE_DROP, kindWidth, Face.TYPE, Ink.MUTED));
        }
        text(
                Visible.of(node.title()),
                Face.TITLE,
                Ink.TEXT,
                new Point(box.x() + BoxShapes.SIDE, box.y() + TITLE_DROP),
                room);
    }

    private void row(GraphNode node, GraphRow row, Box box, double top) {
        double middle = top + BoxShapes.ROW / 2;
        double left = box.x() + BoxShapes.SIDE;
        if (row.primary()) {
            key(left - 3, middle);
        }
        if (row.foreign()) {
            arrow(left + 12, middle);
        } else if (row.unique()) {
            text("U", Face.MARK, Ink.MUTED, new Point(left + 12, middle + 3), BoxShapes.MARK);
        }
        double name = left + BoxShapes.MARK;
        double end = box.right() - BoxShapes.SIDE;
        double baseline = top + ROW_DROP;
        String column = Visible.of(row.column());
        double wanted = metrics.width(column, BoxShapes.face(row));
        String wholeType = BoxShapes.type(node, row);
        double types = Math.min(metrics.width(wholeType, Face.TYPE), BoxShapes.MOST_TYPE);
        double room = Math.min(wanted, end - BoxShapes.MAYBE - types - BoxShapes.GAP / 2 - name);
        text(column, BoxShapes.face(row), Ink.TEXT, new Point(name, baseline), room + 0.5);
        String type = shapes.fitted(wholeType, Face.TYPE, types + 0.5);
        double width = metrics.width(type, Face.TYPE);
        marks.add(
                new Mark.Text(
                        type,
                        end - BoxShapes.MAYBE - width,
                        baseline,
                        width,
                        Face.TYPE,
                        Ink.MUTED));
        if (!row.notNull()) {
            text(
                    "?",
                    Face.TYPE,
                    Ink.MUTED,
                    new Point(end - BoxShapes.MAYBE + 1.5, baseline),
                    BoxShapes.MAYBE);
        }
    }

    private void text(String text, Face face, Ink ink, Point at, double room) {
        String fitted = shapes.fitted(text, face, room);
        double width = metrics.width(fitted, face);
        marks.add(new Mark.Text(fitted, at.x(), at.y(), width, face, ink));
    }

    /** A key that lies on its side. */
    private void key(double x, double middle) {
        marks.add(new Mark.Ring(new Point(x + 3, middle), 2.5, null, Ink.KEY));
        marks.add(
                new Mark.Line(
                        List.of(
                                new Point(x + 5.5, middle),
                                new Point(x + 11, middle),
                                new Point(x + 11, middle + 2.5)),
                        Ink.KEY));
        marks.add(
                new Mark.Line(
                        List.of(new Point(x + 8.5, middle), new Point(x + 8.5, middle + 2)),
                        Ink.KEY));
    }

    /** The arrow that marks a reference everywhere in the console. */
    private void arrow(double x, double middle) {
        marks.add(
                new Mark.Line(
                        List.of(new Point(x, middle + 3), new Point(x + 6, middle - 3)),
                        Ink.MUTED));
        marks.add(
                new Mark.Line(
                        List.of(
                                new Point(x + 1.5, middle - 3),
                                new Point(x + 6, middle - 3),
                                new Point(x + 6, middle + 1.5)),
                        Ink.MUTED));
    }
}
