package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.TableConstraint.Attributes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A key or foreign key with nothing left open.
 *
 * @param nulls of a unique constraint, what stands after NULLS, in lower case
 * @param target of a foreign key; null = it is a key
 */
public record ConstraintShape(
        boolean primary,
        List<String> columns,
        List<String> include,
        String nulls,
        @Nullable TableName target,
        List<String> targetColumns,
        String match,
        String onUpdate,
        String onDelete,
        List<String> setColumns,
        Attributes attributes) {
    public ConstraintShape {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        targetColumns = List.copyOf(targetColumns);
        setColumns = List.copyOf(setColumns);
    }
}
