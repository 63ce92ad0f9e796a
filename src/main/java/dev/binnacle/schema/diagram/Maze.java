package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * The ways between tables: lines beside every box, and the cheapest path along them. Running upon
 * another route costs, crossing one a little, a bend some; tables are closed.
 */
final class Maze {
    private static final double BESIDE = 14;
    private static final double CLOSED_WITHIN = 8;
    private static final double SAME_LINE = 5;
    private static final double BEND = 30;
    private static final double UPON = 1.5;
    private static final double CROSSING = 12;
    private static final int MOST = 400_000;

    private final double[] xs;
    private final double[] ys;
    private final boolean[] closedLevel;
    private final boolean[] closedUpright;
    private final short[] uponLevel;
    private final short[] uponUpright;
    private final short[] crossedLevel;
    private final short[] crossedUpright;

    private record Step(int state, double cost, double guess) {}

    /**
     * @param window what may be walked
     * @param ends that lines must pass
     */
    Maze(Ground ground, GraphEdge.Id edge, Box window, List<Point> ends) {
        List<Ground.Thing> things = ground.in(window);
        xs = lines(things, ends, true);
        ys = lines(things, ends, false);
        int size = xs.length * ys.length;
        int allocated = size > MOST ? 0 : size;
        closedLevel = new boolean[allocated];
        closedUpright = new boolean[allocated];
        uponLevel = new short[allocated];
        uponUpright = new short[allocated];
        crossedLevel = new short[allocated];
        crossedUpright = new short[allocated];
        if (allocated > 0) {
            for (Ground.Thing thing : things) {
                if (thing.isTable()) {
                    close(thing.box().grown(CLOSED_WITHIN));
                } else if (!thing.edge().equals(edge)) {
                    use(thing);
                }
            }
        }
    }

    private static double[] lines(List<Ground.Thing> things, List<Point> ends, boolean x) {
        TreeSet<Double> wanted = new TreeSet<>();
        for (Point end : ends) {
            wanted.add(x ? end.x() : end.y());
        }
        TreeSet<Double> beside = new TreeSet<>();
        for (Ground.Thing thing : things) {
            if (thing.isTable()) {
                Box box = thing.box();
                beside.add((x ? box.x() : box.y()) - BESIDE);
                beside.add((x ? box.right() : box.bottom()) + BESIDE);
            }
        }
        for (double line : beside) {
            Double below = wanted.floor(line);
            Double above = wanted.ceiling(line);
            boolean near =
                    below != null && line - below < SAME_LINE
                            || above != null && above - line < SAME_LINE;
            if (!near) {
                wanted.add(line);
            }
        }
        return wanted.stream().mapToDouble(line -> line).toArray();
    }

    private int at(int column, int row) {
        return row * xs.length + column;
    }

    private static int first(double[] lines, double from) {
        int index = Arrays.binarySearch(lines, from);
        return index >= 0 ? index : -index - 1;
    }

    /**
     * Closes every piece of a line that runs through a box; a piece is named by where it begins.
     */
    private void close(Box box) {
        int left = Math.max(0, first(xs, box.x()) - 1);
        int top = Math.max(0, first(ys, box.y()) - 1);
        for (int row = top; row < ys.length && ys[row] < box.bottom(); row++) {
            for (int column = left; column < xs.length && xs[column] < box.right(); column++) {
                boolean withinRow = ys[row] > box.y();
                boolean withinColumn = xs[column] > box.x();
                closedLevel[at(column, row)] |= withinRow;
                closedUpright[at(column, row)] |= withinColumn;
            }
        }
    }

    private void use(Ground.Thing piece) {
        Box box = piece.box();
        boolean level = piece.level();
        double[] along = level ? xs : ys;
        double[] across = level ? ys : xs;
        double start = level ? box.x() : box.y();
        double end = level ? box.right() : box.bottom();
        double line = level ? box.y() : box.x();
        int from = Math.max(0, first(along, start) - 1);
        int near = Math.max(0, first(across, line - SAME_LINE) - 1);
        for (int i = from; i < along.length && along[i] < end; i++) {
            for (int j = near; j < across.length && across[j] < line + SAME_LINE; j++) {
                int place = level ? at(i, j) : at(j, i);
                if (Math.abs(across[j] - line) < SAME_LINE) {
                    (level ? uponLevel : uponUpright)[place]++;
                }
                boolean between = across[j] < line && j + 1 < across.length && across[j + 1] > line;
                if (between && along[i] > start) {
                    (level ? crossedUpright : crossedLevel)[place]++;
                }
            }
        }
    }

    /** The corners from one of the starts to one of the goals; empty where there is no way. */
    List<Point> way(List<Point> starts, List<Point> goals) {
        if (closedLevel.length == 0) {
            return List.of();
        }
        int states = 2 * closedLevel.length;
        double[] costs = new double[states];
        int[] came = new int[states];
        Arrays.fill(costs, Double.MAX_VALUE);
        Arrays.fill(came, -1);
        List<Integer> ends = goals.stream().map(this::place).toList();
        var open =
                new PriorityQueue<Step>((a, b) ->
                        a.guess() != b.guess()
                                ? Double.compare(a.guess(), b.guess())
                                : Integer.compare(a.state(), b.state()));
        for (Point start : starts) {
            int state = 2 * place(start);
            costs[state] = 0;
            open.add(new Step(state, 0, guess(state, goals)));
        }
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.cost() > costs[step.state()]) {
                continue;
            }
            if (step.state() % 2 == 0 && ends.contains(step.state() / 2)) {
                return corners(came, step.state());
            }
            walk(step, costs, came, open, goals);
        }
        return List.of();
    }

    private int place(Point point) {
        return at(first(xs, point.x()), first(ys, point.y()));
    }

    private double guess(int state, List<Point> goals) {
        double x = xs[state / 2 % xs.length];
        double y = ys[state / 2 / xs.length];
        double least = Double.MAX_VALUE;
        for (Point goal : goals) {
            least = Math.min(least, Math.abs(goal.x() - x) + Math.abs(goal.y() - y));
        }
        return least;
    }

    /** A state is a place and whether one came there level (even) or upright (odd). */
    private void walk(
            Step step, double[] costs, int[] came, PriorityQueue<Step> open, List<Point> goals) {
        int place = step.state() / 2;
        int column = place % xs.length;
        int row = place / xs.length;
        for (int way = 0; way < 4; way++) {
            boolean level = way < 2;
            int forward = way % 2 == 0 ? 1 : -1;
            int nextColumn = level ? column + forward : column;
            int nextRow = level ? row : row + forward;
            if (nextColumn < 0 || nextRow < 0 || nextColumn >= xs.length || nextRow >= ys.length) {
                continue;
            }
            int piece = at(Math.min(column, nextColumn), Math.min(row, nextRow));
            if ((level ? closedLevel : closedUpright)[piece]) {
                continue;
            }
            double length =
                    level ? Math.abs(xs[nextColumn] - xs[column]) : Math.abs(ys[nextRow] - ys[row]);
            int upon = (level ? uponLevel : uponUpright)[piece];
            int crossed = (level ? crossedLevel : crossedUpright)[piece];
            double cost =
                    step.cost()
                            + length
                            + Math.min(upon, 3) * UPON * length
                            + crossed * CROSSING
                            + (level == (step.state() % 2 == 0) ? 0 : BEND);
            int state = 2 * at(nextColumn, nextRow) + (level ? 0 : 1);
            if (cost < costs[state]) {
                costs[state] = cost;
                came[state] = step.state();
                open.add(new Step(state, cost, cost + guess(state, goals)));
            }
        }
    }

    private List<Point> corners(int[] came, int last) {
        List<Point> points = new ArrayList<>();
        for (int state = last; state >= 0; state = came[state]) {
            points.add(new Point(xs[state / 2 % xs.length], ys[state / 2 / xs.length]));
        }
        return points.reversed();
    }
}
