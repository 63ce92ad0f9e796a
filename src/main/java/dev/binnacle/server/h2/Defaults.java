package dev.binnacle.server.h2;

import dev.binnacle.server.plan.Target;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rows get where they leave something out. */
final class Defaults {
    private Defaults() {}

    /** Whether each row gets another value. */
    static boolean countsUp(String defaultSql) {
        return defaultSql.equals("DEFAULT")
                || defaultSql.toUpperCase(Locale.ROOT).startsWith("NEXT VALUE FOR");
    }

    /**
     * Puts the value where a row has none. As on PostgreSQL every row takes one, needed or not, so
     * that what counts up goes on alike.
     */
    static void fill(
            List<List<@Nullable Value>> rows,
            List<Target> columns,
            Scope scope,
            RoleConnections.Lease lease)
            throws SQLException {
        for (int i = 0; i < columns.size() && !rows.isEmpty(); i++) {
            String sql = columns.get(i).defaultSql();
            if (sql != null && !sql.equals("DEFAULT")) {
                List<Value> values =
                        values(sql, scope.type(columns.get(i).name()), rows.size(), lease);
                for (int row = 0; row < values.size(); row++) {
                    if (rows.get(row).get(i) == null) {
                        rows.get(row).set(i, values.get(row));
                    }
                }
            }
        }
    }

    private static List<Value> values(
            String sql, ColumnType type, int count, RoleConnections.Lease lease)
            throws SQLException {
        List<Value> values = new ArrayList<>();
        String select =
                "SELECT CAST(%s AS %s) FROM SYSTEM_RANGE(1, %d)".formatted(sql, type.sql(), count);
        try (ResultSet set = lease.prepare(select).executeQuery()) {
            JdbcResultSet inner = set.unwrap(JdbcResultSet.class);
            while (set.next()) {
                values.add(inner.getInternal(1));
            }
        }
        return values;
    }
}
