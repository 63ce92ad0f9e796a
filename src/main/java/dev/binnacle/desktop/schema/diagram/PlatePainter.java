package dev.binnacle.desktop.schema.diagram;

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
    private static final double SMALL_WORDS = 8;
    private static final double LINE = 1.2;
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
        if (row.key()) {
            mark(row, spot.x + side, middle);
        }
        double left = spot.x + side + BoxShapes.MARK * scale;
        double right = spot.x + spot.width - side;
        if (zoom == Zoom.COLUMNS) {
            right = type(row, right, middle, (right - left) * 0.6) - BoxShapes.GAP / 2 * scale;
        }
        Face face = row.primary() ? Face.KEY_COLUMN : Face.COLUMN;
        double size = Face.COLUMN.size() * scale;
        write(face, ScreenInk.TEXT, size, TextAlignment.LEFT);
        to.fillText(
                lettering.cut(face, plate.labels().get(index), size, right - left), left, middle);
    }

    /** The type at the right, with a question mark where nothing may be; its left end. */
    private double type(GraphRow row, double right, double middle, double room) {
        double size = Face.TYPE.size() * viewport.scale();
        String full = row.notNull() ? row.type() : row.type() + "?";
        String words = lettering.cut(Face.TYPE, full, size, room);
        write(Face.TYPE, ScreenInk.DIM, size, TextAlignment.RIGHT);
        to.fillText(words, right, middle);
        return right - lettering.width(Face.TYPE, words, size);
    }

    /** PK, FK or both in small letters. */
    private void mark(GraphRow row, double x, double middle) {
        double size = Face.MARK.size() * viewport.scale();
        boolean both = row.primary() && row.foreign();
        write(
                Face.MARK,
                row.primary() ? ScreenInk.KEY : ScreenInk.LINK,
                both ? size * 0.9 : size,
                TextAlignment.LEFT);
        to.fillText(row.primary() ? both ? "PFK" : "PK" : "FK", x, middle);
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
