package dev.binnacle.schema.object;

import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A view.
 *
 * @param columns each {@code name type}, in order
 */
public record ViewHead(
        Table.Kind kind, String query, @Nullable String storage, List<String> columns) {
    public ViewHead {
        columns = List.copyOf(columns);
    }
}
