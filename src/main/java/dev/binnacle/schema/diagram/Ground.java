package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What stands and runs where, in squares, so that a look at one place is quick. */
final class Ground {
    private static final double SQUARE = 320;
    private static final TableName NO_TABLE = new TableName("", "");
    private static final GraphEdge.Id NO_EDGE = new GraphEdge.Id(NO_TABLE, "");

    /** A box of a table, or a straight piece of a route. */
    static final class Thing {
        private final Box box;
        private final TableName table;
        private final GraphEdge.Id edge;
        private int seen;

        private Thing(Box box, TableName table, GraphEdge.Id edge) {
            this.box = box;
            this.table = table;
            this.edge = edge;
        }

        Box box() {
            return box;
        }

        TableName table() {
            return table;
        }

        GraphEdge.Id edge() {
            return edge;
        }

        boolean isTable() {
            return edge == NO_EDGE;
        }

        boolean level() {
            return box.width() >= box.height();
        }
    }

    private final Map<Long, List<Thing>> squares = new HashMap<>();
    private Box bounds = Box.EMPTY;
    private int looks;

    void add(TableName table, Box box) {
        bounds = bounds == Box.EMPTY ? box : bounds.with(box);
        put(new Thing(box, table, NO_EDGE));
    }

    void add(GraphEdge.Id edge, Route route) {
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            put(new Thing(piece(points.get(i - 1), points.get(i)), NO_TABLE, edge));
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

    private static void each(Box box, Consumer<Long> consumer) {
        int left = (int) Math.floor(box.x() / SQUARE);
        int right = (int) Math.floor(box.right() / SQUARE);
        int top = (int) Math.floor(box.y() / SQUARE);
        int bottom = (int) Math.floor(box.bottom() / SQUARE);
        for (int column = left; column <= right; column++) {
            for (int row = top; row <= bottom; row++) {
                consumer.accept((long) column << 32 | row & 0xffffffffL);
            }
        }
    }

    /** Everything that touches this place, once each. */
    List<Thing> in(Box place) {
        List<Thing> found = new ArrayList<>();
        int look = ++looks;
        each(
                place,
                square -> {
                    for (Thing thing : squares.getOrDefault(square, List.of())) {
                        if (thing.seen != look && touches(thing.box(), place)) {
                            thing.seen = look;
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
