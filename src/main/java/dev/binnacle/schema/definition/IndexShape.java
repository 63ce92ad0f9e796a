package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An index with nothing left open.
 *
 * @param nulls what stands after NULLS, in lower case; empty = as usual
 * @param options {@code name=value}; empty = none
 * @param whole whether its table is partitioned
 */
public record IndexShape(
        String name,
        TableName table,
        boolean unique,
        String method,
        List<IndexPart> keys,
        List<String> include,
        String nulls,
        String options,
        @Nullable String where,
        boolean whole) {
    public IndexShape {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }
}
