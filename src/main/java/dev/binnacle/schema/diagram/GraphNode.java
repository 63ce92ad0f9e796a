package dev.binnacle.schema.diagram;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A table or view in the graph.
 *
 * @param title what its box is headed with: the name alone in the default schema, else {@code
 *     schema.name}
 * @param rows every column, in order
 * @param partitions folded into it
 * @param comment null = none
 */
public record GraphNode(
        TableName name,
        String title,
        Table.Kind kind,
        List<GraphRow> rows,
        List<TableName> partitions,
        @Nullable String comment) {
    public GraphNode {
        rows = List.copyOf(rows);
        partitions = List.copyOf(partitions);
    }

    /** The columns that its box lists at this level. */
    public List<GraphRow> rows(Detail detail) {
        return switch (detail) {
            case NAMES -> List.of();
            case KEYS -> rows.stream().filter(GraphRow::key).toList();
            case ALL -> rows;
        };
    }
}
