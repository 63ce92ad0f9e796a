package dev.binnacle.server.request;

import java.util.List;

/** Conditions joined by and, or and not. */
public sealed interface Logic {

    record One(Filter filter) implements Logic {}

    record Many(boolean negated, boolean and, List<Logic> parts) implements Logic {
        public Many {
            parts = List.copyOf(parts);
        }
    }
}
