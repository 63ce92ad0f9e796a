package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Chooses among the children of a value. */
sealed interface Selector {
    /** Adds what it chooses. */
    void select(JsonNode root, Match match, List<Match> found);

    /** Whether it chooses one child at most. */
    default boolean singular() {
        return false;
    }

    /** The member of an object. */
    record Name(String name) implements Selector {
        @Override
        public void select(JsonNode root, Match match, List<Match> found) {
            JsonNode member = match.value().isObject() ? match.value().get(name) : null;
            if (member != null) {
                found.add(match.member(name, member));
            }
        }

        @Override
        public boolean singular() {
            return true;
        }
    }

    /** All of them. */
    record Wildcard() implements Selector {
        @Override
        public void select(JsonNode root, Match match, List<Match> found) {
            found.addAll(Segment.children(match));
        }
    }

    /** An element, from the end where it is negative. */
    record Index(long index) implements Selector {
        @Override
        public void select(JsonNode root, Match match, List<Match> found) {
            JsonNode array = match.value();
            long at = index < 0 ? array.size() + index : index;
            if (array.isArray() && at >= 0 && at < array.size()) {
                found.add(match.element((int) at, array.get((int) at)));
            }
        }

        @Override
        public boolean singular() {
            return true;
        }
    }

    /** Elements from one to before another, every so many. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {
        @Override
        public void select(JsonNode root, Match match, List<Match> found) {
            JsonNode array = match.value();
            if (!array.isArray() || step == 0) {
                return;
            }
            int size = array.size();
            if (step > 0) {
                long from = Math.clamp(absolute(start, 0, size), 0, size);
                long to = Math.clamp(absolute(end, size, size), 0, size);
                for (long i = from; i < to; i += step) {
                    found.add(match.element((int) i, array.get((int) i)));
                }
            } else {
                long from = Math.clamp(absolute(start, size - 1L, size), -1, size - 1);
                long to = Math.clamp(absolute(end, -size - 1L, size), -1, size - 1);
                for (long i = from; i > to; i += step) {
                    found.add(match.element((int) i, array.get((int) i)));
                }
            }
        }

        private static long absolute(@Nullable Long index, long otherwise, int size) {
            long of = index == null ? otherwise : index;
            return of < 0 ? size + of : of;
        }
    }

    /** Those of which a condition holds. */
    record Filter(Expression condition) implements Selector {
        @Override
        public void select(JsonNode root, Match match, List<Match> found) {
            for (Match each : Segment.children(match)) {
                if (Evaluation.holds(condition, root, each.value())) {
                    found.add(each);
                }
            }
        }
    }
}
