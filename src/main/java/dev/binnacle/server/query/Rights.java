package dev.binnacle.server.query;

import dev.binnacle.database.TableName;

import java.util.Map;
import java.util.Set;

/**
 * What a role may do.
 *
 * @param tables rights by table or view; one that is not there may not be touched at all
 * @param routines those that may be called
 */
public record Rights(Map<TableName, Set<Right>> tables, Set<TableName> routines) {
    public enum Right {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    public boolean may(TableName table, Right right) {
        return tables.getOrDefault(table, Set.of()).contains(right);
    }
}
