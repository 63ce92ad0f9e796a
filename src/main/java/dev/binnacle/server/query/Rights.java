package dev.binnacle.server.query;

import dev.binnacle.database.TableName;

import java.util.Map;
import java.util.Set;

/**
 * What a role may do.
 *
 * @param tables rights by table or view; one that is not there may not be touched at all
 * @param columns of tables where only some may be touched, those
 * @param routines those that may be called
 */
public record Rights(
        Map<TableName, Set<Right>> tables,
        Map<TableName, Set<String>> columns,
        Set<TableName> routines) {
    public enum Right {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether a column may be read or written at all. */
    public boolean sees(TableName table, String column) {
        Set<String> some = columns.get(table);
        return some == null || some.contains(column);
    }

    public boolean may(TableName table, Right right) {
        return tables.getOrDefault(table, Set.of()).contains(right);
    }
}
