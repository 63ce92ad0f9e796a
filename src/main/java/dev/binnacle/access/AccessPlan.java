package dev.binnacle.access;

import dev.binnacle.database.Step;

import java.util.List;

/**
 * Changes with the exact statements that make them, to be shown and then run.
 *
 * @param warnings what an operator should know first, such as what blocks it or what stays in
 *     effect, as sentences
 * @param together whether all of it happens or nothing
 */
public record AccessPlan(
        List<AccessChange> changes, List<Step> steps, List<String> warnings, boolean together) {
    public AccessPlan {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }
}
