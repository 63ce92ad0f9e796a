package dev.binnacle.schema.diff;

import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;

import org.jspecify.annotations.Nullable;

/**
 * One object that is not the same on both sides.
 *
 * @param before null = it is added
 * @param after null = it is removed
 */
public record Difference(ObjectId id, @Nullable SchemaObject before, @Nullable SchemaObject after) {

    /** Which way. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
