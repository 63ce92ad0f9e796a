package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.BoxShapes;
import dev.binnacle.schema.diagram.Face;
import dev.binnacle.schema.diagram.GraphRow;
import dev.binnacle.schema.diagram.Tint;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Set;

/** Draws tables as plain boxes, with as much in them as can be read at the scale. */
final class PlatePainter {
    private static final double LEAST_WORDS = 5.5;
    private static final double SMALL_WORDS = 6.5;
    private static final double LINE = 1.2;

    /** Key columns alone have room to be written larger. */
    private static final double LARGER = 1.25;

    private final Surface surface;
    private final GraphicsContext to;
    private final Viewport viewport;
    private final Lettering lettering;

    PlatePainter(Surface surface, Viewport viewport, Lettering lettering) {
        this.surface = surface;
        this.to = surface.canvas().getGraphicsContext2D();
        this.viewport = viewport;
        this.lettering = lettering;
    }

    /** Where a plate stands on the screen, on whole pixels. */
    private record Spot(double x, double y, double width, double height, double bar) {}

    private Spot spot(Plate plate) {
        var box = plate.box();
        double x = Math.round(viewport.screenX(box.x()));
        double y = Math.round(viewport.screenY(box.y()));
        double width = Math.max(2, Math.round(viewport.screenX(box.right())) - x);
        double height = Math.max(2, Math.round(viewport.screenY(box.bottom())) - y);
        double bar = Math.min(height, Math.round(BoxShapes.BAR * viewport.scale()));
        return new Spot(x, y, width, height, bar);
    }

    /**
     * @param lit columns whose relations are lit
     */
    void paint(Plate plate, Zoom zoom, Set<String> lit) {
        Spot spot = spot(plate);
        if (zoom == Zoom.NAMES) {
            whole(plate, spot);
            return;
        }
        fill(ScreenInk.BORDER, spot.x, spot.y, spot.width, spot.height);
        fill(ScreenInk.BOX, spot.x + 1, spot.y + 1, spot.width - 2, spot.height - 2);
        fill(bar(plate), spot.x + 1, spot.y + 1, spot.width - 2, spot.bar - 1);
        if (spot.height > spot.bar) {
            fill(ScreenInk.BORDER, spot.x, spot.y + spot.bar, spot.width, 1);
        }
        title(plate, spot);
        for (int index = 0; index < plate.rows().size(); index++) {
            GraphRow row = plate.rows().get(index);
            boolean glows = lit.contains(row.column());
            if (zoom == Zoom.COLUMNS || row.key() || glows) {
                row(plate, index, spot, zoom, glows);
            } else {
                hint(plate, index, spot);
            }
        }
    }

    private void fill(ScreenInk ink, double x, double y, double width, double height) {
        to.setFill(surface.paint(ink));
        to.fillRect(x, y, width, height);
    }

    private static ScreenInk bar(Plate plate) {
        Tint tint = plate.tint();
        return tint == null ? ScreenInk.BAR : ScreenInk.of(tint);
    }

    /** The box as one field with its name in the middle. */
    private void whole(Plate plate, Spot spot) {
        fill(ScreenInk.BORDER, spot.x, spot.y, spot.width, spot.height);
        if (spot.width > 2 && spot.height > 2) {
            fill(bar(plate), spot.x + 1, spot.y + 1, spot.width - 2, spot.height - 2);
        }
        double room = spot.width - 6;
        double size = Math.min(13, spot.height * 0.5);
        List<String> words = lettering.wrapped(Face.TITLE, plate.title(), size, room);
        while (size > SMALL_WORDS && tooLarge(words, size, spot, room)) {
            size -= 1;
            words = lettering.wrapped(Face.TITLE, plate.title(), size, room);
        }
        if (size < LEAST_WORDS) {
            return;
        }
        int most = Math.max(1, (int) (spot.height / (size * LINE)));
        int shown = Math.min(most, words.size());
        write(Face.TITLE, ScreenInk.TEXT, size, TextAlignment.CENTER);
        double y = spot.y + spot.height / 2 - (shown - 1) * size * LINE / 2;
        for (String line : words.subList(0, shown)) {
            to.fillText(lettering.cut(Face.TITLE, line, size, room), spot.x + spot.width / 2, y);
            y += size * LINE;
        }
    }

    private boolean tooLarge(List<String> words, double size, Spot spot, double room) {
        return words.size() * size * LINE > spot.height
                || words.stream().anyMatch(line -> lettering.width(Face.TITLE, line, size) > room);
    }

    private void write(Face face, ScreenInk ink, double size, TextAlignment align) {
        to.setFont(lettering.font(face, size));
        to.setFill(surface.paint(ink));
        to.setTextAlign(align);
        to.setTextBaseline(VPos.CENTER);
    }

    private void title(Plate plate, Spot spot) {
        double scale = viewport.scale();
        double side = BoxShapes.SIDE * scale;
        double middle = spot.y + Math.round(spot.bar / 2) + 0.5;
        double room = spot.width - 2 * side;
        String kind = plate.kind();
        if (!kind.isEmpty()) {
            double size = Face.TYPE.size() * scale;
            write(Face.TYPE, ScreenInk.DIM, size, TextAlignment.RIGHT);
            to.fillText(kind, spot.x + spot.width - side, middle);
            room -= lettering.width(Face.TYPE, kind, size) + side;
        }
        double size = Face.TITLE.size() * scale;
        double full = lettering.width(Face.TITLE, plate.title(), Math.max(size, 9));
        if (full <= room) {
            size = Math.max(size, 9);
        }
        write(Face.TITLE, ScreenInk.TEXT, size, TextAlignment.LEFT);
        to.fillText(lettering.cut(Face.TITLE, plate.title(), size, room), spot.x + side, middle);
    }

    /** That there is a column, where it is too small to be read. */
    private void hint(Plate plate, int index, Spot spot) {
        double scale = viewport.scale();
        double left = (BoxShapes.SIDE + BoxShapes.MARK) * scale;
        String label = plate.labels().get(index);
        double width = lettering.width(Face.COLUMN, label, Face.COLUMN.size() * scale);
        double y = Math.round(viewport.screenY(plate.row(index).centerY()));
        double most = spot.width - left - BoxShapes.SIDE * scale;
        fill(ScreenInk.DOT, spot.x + left, y, Math.round(Math.min(width, most)), 2);
    }

    private void row(Plate plate, int index, Spot spot, Zoom zoom, boolean glows) {
        GraphRow row = plate.rows().get(index);
        double scale = viewport.scale();
        double top = Math.round(viewport.screenY(plate.row(index).y())) + 1;
        double height = Math.round(BoxShapes.ROW * scale);
        double middle = top + Math.floor(height / 2) + 0.5;
        if (glows) {
            fill(ScreenInk.LIT_GROUND, spot.x + 1, top, spot.width - 2, height);
        }
        double side = BoxShapes.SIDE * scale;
        marks(row, spot.x + side, middle);
        double left = spot.x + side + BoxShapes.MARK * scale;
        double right = spot.x + spot.width - side;
        Face face = row.primary() ? Face.KEY_COLUMN : Face.COLUMN;
        double size = Face.COLUMN.size() * scale * (zoom == Zoom.KEYS ? LARGER : 1);
        String label = plate.labels().get(index);
        if (zoom == Zoom.COLUMNS) {
            double gap = BoxShapes.GAP / 2 * scale;
            double wanted = right - left - gap - lettering.width(face, label, size);
            right = type(plate, index, right, middle, Math.max(wanted, (right - left) * 0.4)) - gap;
        }
        write(face, ScreenInk.TEXT, size, TextAlignment.LEFT);
        to.fillText(lettering.cut(face, label, size, right - left), left, middle);
    }

    /** The type at the right, with a question mark where nothing may be; its left end. */
    private double type(Plate plate, int index, double end, double middle, double room) {
        double size = Face.TYPE.size() * viewport.scale();
        double maybe = BoxShapes.MAYBE * viewport.scale();
        write(Face.TYPE, ScreenInk.DIM, size, TextAlignment.RIGHT);
        if (!plate.rows().get(index).notNull()) {
            to.fillText("?", end, middle);
        }
        String words = lettering.cut(Face.TYPE, plate.types().get(index), size, room - maybe);
        to.fillText(words, end - maybe, middle);
        return end - maybe - lettering.width(Face.TYPE, words, size);
    }

    /** A key that lies on its side, an arrow for a reference, a letter for what is unique. */
    private void marks(GraphRow row, double x, double middle) {
        double scale = viewport.scale();
        if (row.primary()) {
            key(x - 3 * scale, middle, scale);
        }
        if (row.foreign()) {
            arrow(x + 12 * scale, middle, scale);
        } else if (row.unique()) {
            write(Face.MARK, ScreenInk.DIM, Face.MARK.size() * scale, TextAlignment.LEFT);
            to.fillText("U", x + 12 * scale, middle);
        }
    }

    private void key(double x, double y, double scale) {
        pen(ScreenInk.KEY, scale);
        to.strokeOval(x + 0.5 * scale, y - 2.5 * scale, 5 * scale, 5 * scale);
        to.strokeLine(x + 5.5 * scale, y, x + 11 * scale, y);
        to.strokeLine(x + 11 * scale, y, x + 11 * scale, y + 2.5 * scale);
        to.strokeLine(x + 8.5 * scale, y, x + 8.5 * scale, y + 2 * scale);
    }

    /** The arrow that marks a reference everywhere in the console. */
    private void arrow(double x, double y, double scale) {
        pen(ScreenInk.LINK, scale);
        to.strokeLine(x, y + 3 * scale, x + 6 * scale, y - 3 * scale);
        to.strokeLine(x + 1.5 * scale, y - 3 * scale, x + 6 * scale, y - 3 * scale);
        to.strokeLine(x + 6 * scale, y - 3 * scale, x + 6 * scale, y + 1.5 * scale);
    }

    private void pen(ScreenInk ink, double scale) {
        to.setStroke(surface.paint(ink));
        to.setLineWidth(Math.max(0.8, scale * 1.1));
    }

    /** A frame around a chosen or found plate. */
    void frame(Plate plate, ScreenInk ink, double thick) {
        Spot spot = spot(plate);
        to.setFill(surface.paint(ink));
        double left = spot.x - thick;
        double top = spot.y - thick;
        double width = spot.width + 2 * thick;
        double height = spot.height + 2 * thick;
        to.fillRect(left, top, width, thick);
        to.fillRect(left, top + height - thick, width, thick);
        to.fillRect(left, top, thick, height);
        to.fillRect(left + width - thick, top, thick, height);
    }

    /** A frame around a chosen column. */
    void frameRow(Plate plate, int index) {
        Box row = plate.row(index);
        double x = Math.round(viewport.screenX(row.x()));
        double y = Math.round(viewport.screenY(row.y()));
        to.setStroke(surface.paint(ScreenInk.LIT));
        to.setLineWidth(1);
        to.strokeRect(
                x + 1.5,
                y + 1.5,
                Math.round(row.width() * viewport.scale()) - 3,
                Math.round(row.height() * viewport.scale()) - 1);
    }

    /** The mark that shows what is related to the table, at its lower edge. */
    void more(Plate plate) {
        Spot spot = spot(plate);
        double size = 9;
        double x = spot.x + spot.width;
        double y = spot.y + spot.bar / 2;
        to.setFill(surface.paint(ScreenInk.LIT));
        to.fillOval(x - size, y - size, 2 * size, 2 * size);
        to.setFill(surface.paint(ScreenInk.ON_LIT));
        to.fillRect(x - 4, y - 0.5, 8, 1);
        to.fillRect(x - 0.5, y - 4, 1, 8);
    }
}
