package dev.binnacle.server.plan;

import dev.binnacle.server.request.Operation;

import java.util.List;

/** Conditions on the rows of one resource. */
public sealed interface Where {

    record Condition(Target target, boolean negated, Operation operation) implements Where {}

    /** Whether an embedded resource has rows. */
    record Embedded(String alias, boolean negated) implements Where {}

    record Many(boolean negated, boolean and, List<Where> parts) implements Where {
        public Many {
            parts = List.copyOf(parts);
        }
    }
}
