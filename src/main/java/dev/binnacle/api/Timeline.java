package dev.binnacle.api;

import java.time.Duration;
import java.util.List;

/**
 * Where the time of a call went. The phases follow one another without gap or overlap: they add up
 * to the total.
 *
 * @param reused whether the last hop went over a connection that was open already
 */
public record Timeline(List<Phase> phases, boolean reused) {
    public Timeline {
        phases = List.copyOf(phases);
    }

    public Duration total() {
        Duration total = Duration.ZERO;
        for (Phase phase : phases) {
            total = total.plus(phase.length());
        }
        return total;
    }

    /** The time spent in one kind of phase, over all hops. */
    public Duration of(Phase.Kind kind) {
        return phases.stream()
                .filter(phase -> phase.kind() == kind)
                .map(Phase::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
