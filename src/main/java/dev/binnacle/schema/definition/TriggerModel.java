package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.RoutineStatement.CreateTrigger;

import org.jspecify.annotations.Nullable;

/**
 * A trigger while statements are folded.
 *
 * @param between what stands between its table and its WHEN or call, as written
 * @param call as written
 */
record TriggerModel(
        String name,
        CreateTrigger statement,
        String between,
        @Nullable String when,
        String call,
        boolean enabled,
        boolean inherited) {
    TriggerModel enabled(boolean now) {
        return new TriggerModel(name, statement, between, when, call, now, inherited);
    }

    TriggerModel below() {
        return new TriggerModel(name, statement, between, when, call, enabled, true);
    }

    TriggerModel named(String other) {
        return new TriggerModel(other, statement, between, when, call, enabled, inherited);
    }
}
