package dev.binnacle.schema.object;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A table without its columns and what hangs on it.
 *
 * @param storage as {@link Table#storage}
 * @param parents the tables above it, in order
 * @param bound of a partition; null = none
 */
public record TableHead(
        Table.Kind kind,
        @Nullable String storage,
        List<TableName> parents,
        @Nullable String bound) {
    public TableHead {
        parents = List.copyOf(parents);
    }
}
