package dev.binnacle.database;

import java.util.List;

/**
 * A foreign key; {@code columns} and {@code targetColumns} pair up. Actions are SQL words such as
 * {@code CASCADE}.
 *
 * @param definition its DDL after the name, such as {@code FOREIGN KEY (a) REFERENCES s.t (b)}
 */
public record ForeignKey(
        String name,
        TableName table,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        String onUpdate,
        String onDelete,
        boolean deferrable,
        String definition) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
