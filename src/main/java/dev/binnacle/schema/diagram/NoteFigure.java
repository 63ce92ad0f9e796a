package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.List;

/** Draws a note. */
final class NoteFigure {
    private static final double SIDE = 10;
    private static final double LINE = 17;
    private static final double DROP = 19;

    private final BoxShapes shapes;
    private final TextMetrics metrics;

    NoteFigure(BoxShapes shapes, TextMetrics metrics) {
        this.shapes = shapes;
        this.metrics = metrics;
    }

    Figure of(Note note) {
        Box box = note.box();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rectangle(box, 3, Ink.NOTE, Ink.NOTE_BORDER));
        double y = box.y() + DROP;
        for (String line : lines(note.text(), box.width() - 2 * SIDE)) {
            if (y + LINE - DROP > box.bottom() - 2) {
                break;
            }
            double width = metrics.width(line, Face.NOTE);
            marks.add(new Mark.Text(line, box.x() + SIDE, y, width, Face.NOTE, Ink.TEXT));
            y += LINE;
        }
        return new Figure(box, marks);
    }

    private List<String> lines(String text, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : Visible.of(paragraph).split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && metrics.width(longer, Face.NOTE) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                line.setLength(0);
                line.append(longer);
            }
            lines.add(line.toString());
        }
        return lines.stream().map(line -> shapes.fitted(line, Face.NOTE, room)).toList();
    }
}
