package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the database beside what requests see.
 *
 * @param types by column, in order
 * @param unique sets of columns that tell rows apart, by table
 * @param keys by table
 * @param generated columns that nobody may write, by table
 */
record Structure(
        Exposed exposed,
        Map<TableName, Map<String, ColumnType>> types,
        Map<TableName, List<Unique>> unique,
        Map<TableName, List<Foreign>> keys,
        Map<TableName, Set<String>> generated) {

    record Unique(String name, List<String> columns) {}

    /**
     * @param stored its name in the database, which H2 may have made up
     */
    record Foreign(
            String name,
            String stored,
            TableName table,
            List<String> columns,
            TableName other,
            List<String> others) {}

    Map<String, ColumnType> types(TableName table) {
        return types.getOrDefault(table, Map.of());
    }

    boolean hasColumn(TableName table, String name) {
        return types(table).containsKey(name);
    }

    boolean tellsApart(TableName table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return unique.getOrDefault(table, List.of()).stream()
                .anyMatch(each -> Set.copyOf(each.columns()).equals(wanted));
    }

    /** Null = there is none that is stored by this name. */
    @Nullable Foreign key(String name) {
        return keys.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.stored().equals(name))
                .findFirst()
                .orElse(null);
    }
}
