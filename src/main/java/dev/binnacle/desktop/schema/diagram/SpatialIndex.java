package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the things that meet an area without looking at the others: a grid of square cells. */
final class SpatialIndex<T> {
    private static final double CELL = 512;
    private final List<T> things;
    private final List<Box> areas = new ArrayList<>();
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    SpatialIndex(List<T> things, Function<T, Box> area) {
        this.things = List.copyOf(things);
        for (int index = 0; index < things.size(); index++) {
            Box covered = area.apply(things.get(index));
            areas.add(covered);
            for (int column = cell(covered.x()); column <= cell(covered.right()); column++) {
                for (int row = cell(covered.y()); row <= cell(covered.bottom()); row++) {
                    cells.computeIfAbsent(key(column, row), key -> new ArrayList<>()).add(index);
                }
            }
        }
    }

    /** What meets the area, in the order it was given. */
    List<T> in(Box area) {
        var hits = new BitSet(things.size());
        long wanted =
                (long) (cell(area.right()) - cell(area.x()) + 1)
                        * (cell(area.bottom()) - cell(area.y()) + 1);
        if (wanted > cells.size()) {
            hits.set(0, things.size());
        } else {
            mark(area, hits);
        }
        List<T> found = new ArrayList<>();
        for (int at = hits.nextSetBit(0); at >= 0; at = hits.nextSetBit(at + 1)) {
            if (meet(areas.get(at), area)) {
                found.add(things.get(at));
            }
        }
        return found;
    }

    private void mark(Box area, BitSet hits) {
        for (int column = cell(area.x()); column <= cell(area.right()); column++) {
            for (int row = cell(area.y()); row <= cell(area.bottom()); row++) {
                cells.getOrDefault(key(column, row), List.of()).forEach(hits::set);
            }
        }
    }

    /** Unlike {@link Box#overlaps} also where one is as thin as a line. */
    private static boolean meet(Box one, Box other) {
        return one.x() <= other.right()
                && other.x() <= one.right()
                && one.y() <= other.bottom()
                && other.y() <= one.bottom();
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xffffffffL;
    }
}
