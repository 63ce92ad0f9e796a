package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What stands and runs where, in squares, so that a look at one place is quick. */
final class Ground {
    private static final double SQUARE = 320;

    /** A box of a table, or a straight piece of a route. */
    record Thing(Box box, TableName table, GraphEdge.Id edge) {
        private static final TableName NO_TABLE = new TableName("", "");
        private static final GraphEdge.Id NO_EDGE = new GraphEdge.Id(NO_TABLE, "");

        boolean isTable() {
            return edge == NO_EDGE;
        }

        boolean level() {
            return box.height() == 0;
        }
    }

    private record Square(long column, long row) {}

    private final Map<Square, List<Thing>> squares = new HashMap<>();
    private Box bounds = Box.EMPTY;

    void add(TableName table, Box box) {
        bounds = bounds == Box.EMPTY ? box : bounds.with(box);
        put(new Thing(box, table, Thing.NO_EDGE));
    }

    void add(GraphEdge.Id edge, Route route) {
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            put(new Thing(piece(points.get(i - 1), points.get(i)), Thing.NO_TABLE, edge));
        }
    }

    /** Around all tables. */
    Box bounds() {
        return bounds;
    }

    static Box piece(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }

    private void put(Thing thing) {
        each(
                thing.box(),
                square -> squares.computeIfAbsent(square, at -> new ArrayList<>()).add(thing));
    }

    private static void each(Box box, Consumer<Square> consumer) {
        long left = (long) Math.floor(box.x() / SQUARE);
        long right = (long) Math.floor(box.right() / SQUARE);
        long top = (long) Math.floor(box.y() / SQUARE);
        long bottom = (long) Math.floor(box.bottom() / SQUARE);
        for (long column = left; column <= right; column++) {
            for (long row = top; row <= bottom; row++) {
                consumer.accept(new Square(column, row));
            }
        }
    }

    /** Everything that touches this place, once each. */
    Set<Thing> in(Box place) {
        Set<Thing> found = new LinkedHashSet<>();
        each(
                place,
                square -> {
                    for (Thing thing : squares.getOrDefault(square, List.of())) {
                        if (touches(thing.box(), place)) {
                            found.add(thing);
                        }
                    }
                });
        return found;
    }

    /** Whether a table stands within this place. */
    boolean taken(Box place) {
        return in(place).stream().anyMatch(thing -> thing.isTable() && thing.box().overlaps(place));
    }

    private static boolean touches(Box one, Box two) {
        return one.x() <= two.right()
                && two.x() <= one.right()
                && one.y() <= two.bottom()
                && two.y() <= one.bottom();
    }
}
