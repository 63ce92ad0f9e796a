package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * What a layout is worth.
 *
 * @param overlaps pairs of boxes that share ground
 * @param through pieces of routes that run through a box
 * @param crossings of routes, those that share an end left out
 */
public record Quality(int overlaps, int through, int crossings, double length, double area) {
    private record Piece(Point from, Point to) {}

    public static Quality of(Arrangement arrangement) {
        List<Box> boxes = List.copyOf(arrangement.boxes().values());
        List<Piece> pieces = new ArrayList<>();
        arrangement
                .routes()
                .values()
                .forEach(route -> {
                    for (int i = 1; i < route.points().size(); i++) {
                        pieces.add(new Piece(route.points().get(i - 1), route.points().get(i)));
                    }
                });
        int overlaps = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                overlaps += boxes.get(i).overlaps(boxes.get(j)) ? 1 : 0;
            }
        }
        int through = 0;
        for (Piece piece : pieces) {
            Box line = line(piece);
            for (Box box : boxes) {
                through += box.grown(-1).overlaps(line) ? 1 : 0;
            }
        }
        double length = arrangement.routes().values().stream().mapToDouble(Route::length).sum();
        Box all = arrangement.bounds();
        return new Quality(
                overlaps,
                through,
                Clutter.crossings(arrangement),
                length,
                all.width() * all.height() / 1e6);
    }

    private static Box line(Piece piece) {
        double x = Math.min(piece.from().x(), piece.to().x());
        double y = Math.min(piece.from().y(), piece.to().y());
        return new Box(
                x - 0.01,
                y - 0.01,
                Math.abs(piece.from().x() - piece.to().x()) + 0.02,
                Math.abs(piece.from().y() - piece.to().y()) + 0.02);
    }
}
