package dev.binnacle.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows beyond a place in an order, as stretches that follow each other: each is one range of an
 * index on the order's columns, so a page costs the same wherever it lies.
 *
 * @param keys the order in the direction of travel
 * @param place the values at the place, one per key
 */
record Keyset(List<SortKey> keys, List<Value> place) {

    enum Kind {
        EQUAL,
        BEYOND,
        NULL,
        NOT_NULL
    }

    record Test(SortKey key, Kind kind, Value value) {}

    /** Rows that pass all tests. */
    record Segment(List<Test> tests) {}

    static Keyset of(Condition.Beyond beyond) {
        List<SortKey> keys =
                beyond.after()
                        ? beyond.order()
                        : beyond.order().stream().map(SortKey::reversed).toList();
        return new Keyset(keys, beyond.place());
    }

    boolean uniform() {
        return StandardDialect.uniform(keys);
    }

    List<Integer> numbers() {
        return IntStream.range(0, keys.size()).boxed().toList();
    }

    /** The stretches, nearest first; together they are all rows beyond the place. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int last = keys.size() - 1; last >= 0; last--) {
            for (Test beyond : beyond(last)) {
                List<Test> tests = new ArrayList<>();
                for (int i = 0; i < last; i++) {
                    tests.add(equal(i));
                }
                tests.add(beyond);
                segments.add(new Segment(List.copyOf(tests)));
            }
        }
        return segments;
    }

    private Test equal(int index) {
        Value value = place.get(index);
        return new Test(keys.get(index), value.isNull() ? Kind.NULL : Kind.EQUAL, value);
    }

    /** NULLs come last when ascending and first when descending. */
    private List<Test> beyond(int index) {
        SortKey key = keys.get(index);
        Value value = place.get(index);
        if (value.isNull()) {
            return key.descending() ? List.of(new Test(key, Kind.NOT_NULL, value)) : List.of();
        }
        Test beyond = new Test(key, Kind.BEYOND, value);
        return key.column().nullable() && !key.descending()
                ? List.of(beyond, new Test(key, Kind.NULL, Value.NULL))
                : List.of(beyond);
    }
}
