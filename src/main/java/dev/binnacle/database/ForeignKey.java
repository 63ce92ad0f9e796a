package dev.binnacle.database;

import java.util.List;

/**
 * A foreign key; {@code columns} and {@code targetColumns} pair up. Actions are SQL words such as
 * {@code CASCADE}.
 *
 * @param definition its DDL after the name, such as {@code FOREIGN KEY (a) REFERENCES s.t (b)}
 * @param inherited whether it comes from the partitioned table and goes with it
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
        String definition,
        boolean inherited) {
    public ForeignKey(
            String name,
            TableName table,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            String onUpdate,
            String onDelete,
            boolean deferrable,
            String definition) {
        this(
                name,
                table,
                columns,
                target,
                targetColumns,
                onUpdate,
                onDelete,
                deferrable,
                definition,
                false);
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
