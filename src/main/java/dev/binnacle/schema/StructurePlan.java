package dev.binnacle.schema;

import dev.binnacle.database.Step;

import java.util.List;

/**
 * Changes with the exact statements that make them, to be shown and then run.
 *
 * @param together whether all of it happens or nothing
 */
public record StructurePlan(
        List<StructureChange> changes, List<Step> steps, List<Effect> effects, boolean together) {
    public StructurePlan {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        effects = List.copyOf(effects);
    }

    /** Whether values or objects are lost. */
    public boolean destructive() {
        return effects.stream()
                .anyMatch(effect ->
                        effect.kind() == Effect.Kind.LOSES
                                || effect.kind() == Effect.Kind.TAKES_ALONG);
    }
}
