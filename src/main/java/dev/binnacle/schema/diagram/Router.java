package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a route for one relation among what stands and runs already: of all routes with up to five
 * pieces that leave a box sideways, the one that is shortest, has the fewest bends, meets no table
 * and runs upon no other route.
 */
final class Router {
    /** What a crow's foot needs before the first bend. */
    static final double STUB = 24;

    private static final double TRACK = 8;
    private static final double BEND = 30;
    private static final double BLOCKED = 4_000;
    private static final double UPON = 300;
    private static final double CROSSING = 12;
    private static final double CLEAR = 10;
    private static final int TRACKS = 5;
    private static final int CHANNELS = 40;

    private final Ground ground;
    private final GraphEdge edge;
    private Box fromBox = Box.EMPTY;
    private Box toBox = Box.EMPTY;
    private List<Point> best = List.of();
    private double cost;

    Router(Ground ground, GraphEdge edge) {
        this.ground = ground;
        this.edge = edge;
    }

    /** Between two boxes, at these heights. */
    Route route(Box from, double fromY, Box to, double toY) {
        fromBox = from;
        toBox = to;
        cost = Double.MAX_VALUE;
        for (boolean fromRight : new boolean[] {true, false}) {
            for (boolean toRight : new boolean[] {true, false}) {
                sides(
                        new Point(fromRight ? from.right() : from.x(), fromY),
                        fromRight ? 1 : -1,
                        new Point(toRight ? to.right() : to.x(), toY),
                        toRight ? 1 : -1);
            }
        }
        return new Route(best);
    }

    /** A relation of a table with itself, right of its box. */
    Route loop(Box box, double fromY, double toY) {
        cost = Double.MAX_VALUE;
        double apart = fromY == toY ? 5 : 0;
        fromBox = box;
        toBox = box;
        Point from = new Point(box.right(), fromY - apart);
        Point to = new Point(box.right(), toY + apart);
        for (int track = 0; track < 2 * TRACKS; track++) {
            double x = box.right() + STUB + track * TRACK;
            offer(List.of(from, new Point(x, from.y()), new Point(x, to.y()), to));
        }
        return new Route(best);
    }

    private void sides(Point from, int fromWay, Point to, int toWay) {
        double fromStub = from.x() + fromWay * STUB;
        double toStub = to.x() + toWay * STUB;
        for (double x : middles(fromStub, fromWay, toStub, toWay)) {
            offer(List.of(from, new Point(x, from.y()), new Point(x, to.y()), to));
        }
        if (cost < direct(from, to) + 2 * BEND + UPON) {
            return;
        }
        List<Double> channels = channels(from, to);
        for (int a = 0; a < TRACKS; a++) {
            for (int b = 0; b < TRACKS; b++) {
                double fromX = fromStub + fromWay * a * TRACK;
                double toX = toStub + toWay * b * TRACK;
                for (double y : channels) {
                    offer(
                            List.of(
                                    from,
                                    new Point(fromX, from.y()),
                                    new Point(fromX, y),
                                    new Point(toX, y),
                                    new Point(toX, to.y()),
                                    to));
                }
            }
        }
    }

    /** Where the one upright piece of a simple route may be. */
    private static List<Double> middles(double from, int fromWay, double to, int toWay) {
        List<Double> xs = new ArrayList<>();
        if (fromWay == toWay) {
            double outer = fromWay > 0 ? Math.max(from, to) : Math.min(from, to);
            for (int track = 0; track < 2 * TRACKS; track++) {
                xs.add(outer + fromWay * track * TRACK);
            }
        } else if ((to - from) * fromWay >= 0) {
            double middle = Math.round((from + to) / 2);
            int reach = (int) (Math.abs(to - from) / 2 / TRACK);
            for (int track = 0; track <= Math.min(reach, 40); track++) {
                xs.add(middle + track * TRACK);
                xs.add(middle - track * TRACK);
            }
        } else {
            // too near one another for two whole feet: what there is, halved
            double room = (to - toWay * STUB) - (from - fromWay * STUB);
            if (room * fromWay >= STUB / 2) {
                xs.add(Math.round((from - fromWay * STUB) + room / 2) * 1.0);
            }
        }
        return xs;
    }

    /** Heights just above and below what stands between, the nearest first. */
    private List<Double> channels(Point from, Point to) {
        Box between = Ground.piece(from, to).with(fromBox).with(toBox).grown(120);
        List<Double> ys = new ArrayList<>();
        for (Ground.Thing thing : ground.in(between)) {
            if (thing.isTable()) {
                for (int track = 0; track < 3; track++) {
                    ys.add(thing.box().y() - CLEAR - 4 - track * TRACK);
                    ys.add(thing.box().bottom() + CLEAR + 4 + track * TRACK);
                }
            }
        }
        double top = Math.min(from.y(), to.y());
        double bottom = Math.max(from.y(), to.y());
        return ys.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Double y) ->
                                        Math.max(0, top - y) + Math.max(0, y - bottom))
                                .thenComparing(y -> y))
                .limit(CHANNELS)
                .toList();
    }

    private static double direct(Point from, Point to) {
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    private void offer(List<Point> corners) {
        List<Point> points = straightened(corners);
        double price = (points.size() - 2) * BEND;
        for (int i = 1; i < points.size(); i++) {
            price += direct(points.get(i - 1), points.get(i));
        }
        for (int i = 1; i < points.size() && price < cost; i++) {
            boolean atFrom = i == 1;
            boolean atTo = i == points.size() - 1;
            price += obstacles(points.get(i - 1), points.get(i), atFrom, atTo);
        }
        if (price < cost) {
            cost = price;
            best = points;
        }
    }

    private static List<Point> straightened(List<Point> corners) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point here = corners.get(i);
            boolean inner = i > 0 && i < corners.size() - 1;
            if (inner) {
                Point before = points.getLast();
                Point after = corners.get(i + 1);
                boolean same = before.equals(here);
                boolean level = before.y() == here.y() && here.y() == after.y();
                boolean upright = before.x() == here.x() && here.x() == after.x();
                if (same || level || upright) {
                    continue;
                }
            }
            points.add(here);
        }
        return points;
    }

    private double obstacles(Point from, Point to, boolean atFrom, boolean atTo) {
        Box piece = Ground.piece(from, to);
        double price = 0;
        for (Ground.Thing thing : ground.in(piece.grown(CLEAR))) {
            if (thing.isTable()) {
                boolean own =
                        atFrom && thing.table().equals(edge.from())
                                || atTo && thing.table().equals(edge.to());
                Box sight = own ? piece.grown(-0.5) : piece.grown(CLEAR);
                price += hits(thing.box(), sight, own) ? BLOCKED : 0;
            } else if (!thing.edge().equals(edge.id())) {
                price += meeting(piece, thing.box());
            }
        }
        return price;
    }

    /** A piece that leaves its own box only touches its side. */
    private static boolean hits(Box box, Box sight, boolean own) {
        if (!own) {
            return box.overlaps(sight);
        }
        double left = Math.max(box.x(), sight.x());
        double right = Math.min(box.right(), sight.right());
        return right - left > 1;
    }

    private static double meeting(Box piece, Box other) {
        boolean level = piece.width() >= piece.height();
        boolean otherLevel = other.width() >= other.height();
        if (level != otherLevel) {
            return other.grown(0.5).overlaps(piece.grown(0.5)) ? CROSSING : 0;
        }
        double along =
                level
                        ? Math.min(piece.right(), other.right()) - Math.max(piece.x(), other.x())
                        : Math.min(piece.bottom(), other.bottom()) - Math.max(piece.y(), other.y());
        double apart = level ? Math.abs(piece.y() - other.y()) : Math.abs(piece.x() - other.x());
        return along > 2 && apart < TRACK - 1 ? UPON * (along > 60 ? 1 : along / 60) : 0;
    }
}
