package dev.binnacle.schema.plan;

import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A statement of a plan and what it does, before its cost is known.
 *
 * @param before the object as it is; null = it comes to be
 * @param after the object as it will be; null = it goes
 * @param reverse what undoes it, with the other statements of the same change; empty = nothing does
 */
public record Draft(
        String sql,
        Act act,
        ObjectId id,
        @Nullable SchemaObject before,
        @Nullable SchemaObject after,
        List<String> reverse) {
    public Draft {
        reverse = List.copyOf(reverse);
    }

    /** What is done to the object. */
    public enum Act {
        CREATE,
        ALTER,
        RENAME,
        DROP
    }
}
