package dev.binnacle.schema.diagram;

import dev.binnacle.database.TableName;

import java.util.List;

/**
 * A foreign key in the graph; {@code columns} and {@code targetColumns} pair up.
 *
 * @param from the table that has the foreign key
 * @param fromEnd how many of its rows stand for one row of the target
 * @param toEnd how many rows of the target stand for one of its rows
 */
public record GraphEdge(
        Id id,
        TableName from,
        List<String> columns,
        TableName to,
        List<String> targetColumns,
        Cardinality fromEnd,
        Cardinality toEnd) {
    /** A foreign key's name in its table, which is the key's place in maps. */
    public record Id(TableName table, String name) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            int byTable = table.compareTo(other.table);
            return byTable != 0 ? byTable : name.compareTo(other.name);
        }
    }

    public GraphEdge {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    public boolean loop() {
        return from.equals(to);
    }

    public boolean touches(TableName table) {
        return from.equals(table) || to.equals(table);
    }

    /** The table at the other end. */
    public TableName other(TableName table) {
        return from.equals(table) ? to : from;
    }
}
