package dev.binnacle.schema.object;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One object of a structure.
 *
 * @param parent what it goes with when that is dropped; null = it stands alone
 * @param value what it is, for comparison: a record of {@code database} or a text
 * @param create the statements that make it, without semicolons; empty = its parent's do
 * @param inherited whether a table above makes and changes it
 */
public record SchemaObject(
        ObjectId id,
        @Nullable ObjectId parent,
        Object value,
        List<String> create,
        boolean inherited) {
    public SchemaObject {
        create = List.copyOf(create);
    }

    /** One that no other table decides about. */
    public SchemaObject(ObjectId id, @Nullable ObjectId parent, Object value, List<String> create) {
        this(id, parent, value, create, false);
    }

    /** The value as the class that objects of its kind have. */
    public <T> T value(Class<T> type) {
        return type.cast(value);
    }
}
