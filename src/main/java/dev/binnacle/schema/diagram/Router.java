package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a route for one relation among what stands and runs already: short, with few bends, clear
 * of tables, upon no other route. The simplest shapes are tried first, then the ways between
 * tables.
 */
final class Router {
    /** What a crow's foot needs before the first bend. */
    static final double STUB = 24;

    private static final double TRACK = 8;
    private static final double BEND = 30;
    private static final double BLOCKED = 4_000;
    private static final double UPON = 300;
    private static final double CROSSING = 12;
    private static final double CLEAR = 7;
    private static final int TRACKS = 10;
    private static final double AROUND = 400;

    private final Ground ground;
    private final GraphEdge edge;
    private List<Point> best = List.of();
    private double cost = Double.MAX_VALUE;

    Router(Ground ground, GraphEdge edge) {
        this.ground = ground;
        this.edge = edge;
    }

    /** Between two boxes, at these heights. */
    Route route(Box from, double fromY, Box to, double toY) {
        for (int fromWay = 1; fromWay >= -1; fromWay -= 2) {
            for (int toWay = 1; toWay >= -1; toWay -= 2) {
                Point start = new Point(fromWay > 0 ? from.right() : from.x(), fromY);
                Point end = new Point(toWay > 0 ? to.right() : to.x(), toY);
                for (double x : middles(start.x(), fromWay, end.x(), toWay)) {
                    offer(List.of(start, new Point(x, fromY), new Point(x, toY), end));
                }
            }
        }
        double least = Math.abs(from.centerX() - to.centerX()) + Math.abs(fromY - toY);
        if (cost > least + from.width() + to.width() + 4 * BEND) {
            around(from, fromY, to, toY);
        }
        return new Route(best);
    }

    /** A relation of a table with itself, right of its box. */
    Route loop(Box box, double fromY, double toY) {
        double apart = fromY == toY ? 5 : 0;
        Point from = new Point(box.right(), fromY - apart);
        Point to = new Point(box.right(), toY + apart);
        for (int track = 0; track < TRACKS; track++) {
            double x = box.right() + STUB + track * TRACK;
            offer(List.of(from, new Point(x, from.y()), new Point(x, to.y()), to));
        }
        return new Route(best);
    }

    /** Along the ways between tables, then moved aside where another route runs. */
    private void around(Box from, double fromY, Box to, double toY) {
        List<Point> starts = List.of(stub(from, fromY, 1), stub(from, fromY, -1));
        List<Point> goals = List.of(stub(to, toY, 1), stub(to, toY, -1));
        List<Point> ends = new ArrayList<>(starts);
        ends.addAll(goals);
        var maze = new Maze(ground, edge.id(), from.with(to).grown(AROUND), ends);
        List<Point> way = maze.way(starts, goals);
        if (way.isEmpty()) {
            return;
        }
        List<Point> points = new ArrayList<>();
        points.add(side(from, way.getFirst()));
        points.addAll(way);
        points.add(side(to, way.getLast()));
        List<Point> found = straightened(points);
        offer(found);
        for (int piece = 1; piece < best.size() - 2; piece++) {
            aside(best, piece);
        }
    }

    /** Where a route may bend first: a whole foot away, less where another table is near. */
    private Point stub(Box box, double y, int way) {
        double side = way > 0 ? box.right() : box.x();
        for (double length = STUB; length > STUB / 3; length -= TRACK) {
            Point end = new Point(side + way * length, y);
            Box piece = Ground.piece(new Point(side + way, y), end).grown(TRACK + 0.5);
            boolean free =
                    ground.in(piece).stream()
                            .noneMatch(thing ->
                                    thing.isTable()
                                            && !thing.box().equals(box)
                                            && thing.box().overlaps(piece));
            if (free) {
                return end;
            }
        }
        return new Point(side + way * STUB, y);
    }

    private static Point side(Box box, Point stub) {
        return new Point(stub.x() > box.centerX() ? box.right() : box.x(), stub.y());
    }

    /** Offers a route with one of its inner pieces on another track. */
    private void aside(List<Point> route, int piece) {
        for (int track = 1; track <= 3; track++) {
            for (int way = -1; way <= 1; way += 2) {
                List<Point> moved = new ArrayList<>(route);
                Point a = moved.get(piece);
                Point b = moved.get(piece + 1);
                double by = way * track * TRACK;
                boolean level = a.y() == b.y();
                moved.set(piece, level ? a.plus(0, by) : a.plus(by, 0));
                moved.set(piece + 1, level ? b.plus(0, by) : b.plus(by, 0));
                offer(moved);
            }
        }
    }

    /** Where the one upright piece of a simple route may be. */
    private static List<Double> middles(double start, int fromWay, double end, int toWay) {
        double from = start + fromWay * STUB;
        double to = end + toWay * STUB;
        List<Double> xs = new ArrayList<>();
        if (fromWay == toWay) {
            double outer = fromWay > 0 ? Math.max(from, to) : Math.min(from, to);
            for (int track = 0; track < TRACKS; track++) {
                xs.add(outer + fromWay * track * TRACK);
            }
        } else if ((to - from) * fromWay >= 0) {
            double middle = Math.round((from + to) / 2);
            int reach = (int) (Math.abs(to - from) / 2 / TRACK);
            for (int track = 0; track <= Math.min(reach, TRACKS); track++) {
                xs.add(middle + track * TRACK);
                xs.add(middle - track * TRACK);
            }
        } else if ((end - start) * fromWay >= STUB / 2) {
            // too near one another for two whole feet: what there is, halved
            xs.add((double) Math.round((start + end) / 2));
        }
        return xs;
    }

    private static double distance(Point from, Point to) {
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    private void offer(List<Point> corners) {
        List<Point> points = straightened(corners);
        double price = (points.size() - 2) * BEND;
        for (int i = 1; i < points.size(); i++) {
            price += distance(points.get(i - 1), points.get(i));
        }
        int last = points.size() - 1;
        for (int i = 1; i <= last && price < cost; i++) {
            price += obstacles(Ground.piece(points.get(i - 1), points.get(i)), i == 1, i == last);
        }
        if (price < cost) {
            cost = price;
            best = points;
        }
    }

    private static List<Point> straightened(List<Point> corners) {
        List<Point> points = new ArrayList<>();
        for (Point corner : corners) {
            int size = points.size();
            if (size > 0 && points.getLast().equals(corner)) {
                continue;
            }
            if (size > 1 && inLine(points.get(size - 2), points.getLast(), corner)) {
                points.removeLast();
            }
            points.add(corner);
        }
        return points;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    private double obstacles(Box piece, boolean atFrom, boolean atTo) {
        double price = 0;
        for (Ground.Thing thing : ground.in(piece.grown(TRACK))) {
            if (thing.isTable()) {
                boolean own =
                        atFrom && thing.table().equals(edge.from())
                                || atTo && thing.table().equals(edge.to());
                price += hits(thing.box(), piece, own) ? BLOCKED : 0;
            } else if (!thing.edge().equals(edge.id())) {
                price += meeting(piece, thing);
            }
        }
        return price;
    }

    /** A piece that leaves its own box only touches its side. */
    private static boolean hits(Box box, Box piece, boolean own) {
        if (!own) {
            return box.overlaps(piece.grown(CLEAR));
        }
        return Math.min(box.right(), piece.right()) - Math.max(box.x(), piece.x()) > 1;
    }

    private static double meeting(Box piece, Ground.Thing thing) {
        Box other = thing.box();
        boolean level = piece.width() >= piece.height();
        if (level != thing.level()) {
            return other.grown(0.5).overlaps(piece.grown(0.5)) ? CROSSING : 0;
        }
        double along =
                level
                        ? Math.min(piece.right(), other.right()) - Math.max(piece.x(), other.x())
                        : Math.min(piece.bottom(), other.bottom()) - Math.max(piece.y(), other.y());
        double apart = level ? Math.abs(piece.y() - other.y()) : Math.abs(piece.x() - other.x());
        return along > 2 && apart < TRACK - 1 ? UPON * Math.min(1, along / 60) : 0;
    }
}
