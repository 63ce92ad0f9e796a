package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A table or view that has a path of its own.
 *
 * @param primaryKey column names in the key's order; a view's are those of its table
 * @param columns by name, in order
 * @param comment empty = none
 */
public record Resource(
        TableName name,
        boolean view,
        boolean insertable,
        boolean updatable,
        boolean deletable,
        List<String> primaryKey,
        Map<String, Attribute> columns,
        String comment) {

    public Resource {
        primaryKey = List.copyOf(primaryKey);
    }

    public @Nullable Attribute column(String column) {
        return columns.get(column);
    }
}
