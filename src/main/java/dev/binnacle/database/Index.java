package dev.binnacle.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * An index.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param keys column names or expressions, in order, with sort words where not the default
 * @param predicate of a partial index; null = whole table
 * @param constraint whether it serves a key constraint of the same name
 * @param definition the DDL that makes it
 * @param included columns that it carries along without sorting by them
 * @param inherited whether it comes from the partitioned table and goes with it
 */
public record Index(
        String name,
        boolean unique,
        boolean constraint,
        String method,
        List<String> keys,
        @Nullable String predicate,
        String definition,
        List<String> included,
        boolean inherited) {
    public Index(
            String name,
            boolean unique,
            boolean constraint,
            String method,
            List<String> keys,
            @Nullable String predicate,
            String definition,
            List<String> included) {
        this(name, unique, constraint, method, keys, predicate, definition, included, false);
    }

    public Index {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /** Whether it serves an exclusion constraint, which its definition then makes. */
    public boolean exclusion() {
        return constraint && definition.startsWith("ALTER ");
    }

    /** Whether another is the same but for its name and table. */
    public boolean alike(Index other) {
        return unique == other.unique
                && method.equals(other.method)
                && keys.equals(other.keys)
                && included.equals(other.included)
                && Objects.equals(predicate, other.predicate);
    }

    /** The same, under a whole or not. */
    public Index under(boolean whole) {
        return new Index(
                name, unique, constraint, method, keys, predicate, definition, included, whole);
    }
}
