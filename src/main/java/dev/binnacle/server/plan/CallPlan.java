package dev.binnacle.server.plan;

import dev.binnacle.server.exposed.Routine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A call of a routine.
 *
 * @param parameters those that are given
 * @param direct arguments by name, each with its values (several for a variadic one); null = they
 *     are in {@code body}
 * @param body the request's, as sent; null = none
 * @param returning columns that are needed; empty = all
 */
public record CallPlan(
        Routine routine,
        List<Routine.Parameter> parameters,
        @Nullable Map<String, List<String>> direct,
        byte @Nullable [] body,
        List<String> returning) {

    /** Whether the whole body is the one argument. */
    public boolean unnamed() {
        return routine.parameters().size() == 1 && routine.parameters().getFirst().name().isEmpty();
    }
}
