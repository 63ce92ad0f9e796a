package dev.binnacle.server.plan;

import dev.binnacle.server.exposed.Resource;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A change to the rows of one resource. */
public sealed interface ChangePlan {
    Resource resource();

    /** Columns that the changed rows must give back; empty = none. */
    List<String> returning();

    /**
     * @param columns those that the body writes
     * @param body JSON, an object or an array of objects
     * @param conflict null = a conflict is an error
     * @param conditions that the rows of the body must meet (PUT)
     * @param defaults whether what the body leaves out takes its default
     */
    record Insert(
            Resource resource,
            List<Target> columns,
            String body,
            @Nullable Conflict conflict,
            List<Where> conditions,
            List<String> returning,
            boolean defaults)
            implements ChangePlan {}

    record Update(
            Resource resource,
            List<Target> columns,
            String body,
            List<Where> where,
            List<String> returning,
            boolean defaults)
            implements ChangePlan {}

    record Delete(Resource resource, List<Where> where, List<String> returning)
            implements ChangePlan {}

    /**
     * @param merge true = the row there is changed, false = it stays
     * @param columns that tell rows apart; empty = every conflict is an error
     */
    record Conflict(boolean merge, List<String> columns) {}
}
