package dev.binnacle.server.h2;

import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rows get where they leave something out. */
final class Defaults {
    private static final String UNKNOWN = "DEFAULT";
    private static final String COUNTS = "NEXT VALUE FOR";

    private Defaults() {}

    /** Whether each row gets another value. */
    static boolean countsUp(String sql) {
        return sql.equals(UNKNOWN) || sql.toUpperCase(Locale.ROOT).startsWith(COUNTS);
    }

    /** Whether it is the sequence that H2 made for an identity column. */
    static boolean isIdentity(@Nullable String sql) {
        return sql != null && sql.contains("\"SYSTEM_SEQUENCE_");
    }

    /** What gives this session's last row's value again; null = nothing does. */
    static @Nullable String last(String sql) {
        if (!countsUp(sql)) {
            return sql;
        }
        return sql.equals(UNKNOWN) ? null : "CURRENT VALUE FOR" + sql.substring(COUNTS.length());
    }

    /** These columns, then all others that have a default. */
    static List<Target> with(List<Target> columns, Resource resource) {
        List<Target> all = new ArrayList<>(columns);
        List<String> names = columns.stream().map(Target::name).toList();
        resource.columns()
                .values()
                .forEach(each -> {
                    String sql = each.defaultSql();
                    if (sql != null && !sql.equals(UNKNOWN) && !names.contains(each.name())) {
                        all.add(
                                new Target(
                                        each.name(),
                                        List.of(),
                                        each.type(),
                                        false,
                                        null,
                                        null,
                                        sql,
                                        false));
                    }
                });
        return all;
    }

    /**
     * Puts the value where a row has none. As on PostgreSQL every row takes one, needed or not, so
     * that what counts up goes on alike.
     *
     * @param from the first of the columns that may be left out
     */
    static void fill(
            List<List<@Nullable Value>> rows,
            List<Target> columns,
            int from,
            Scope scope,
            RoleConnections.Lease lease)
            throws SQLException {
        List<Integer> places = new ArrayList<>();
        var select = new SqlBuilder().sql("SELECT ");
        for (int i = from; i < columns.size(); i++) {
            String sql = columns.get(i).defaultSql();
            if (sql != null && !sql.equals(UNKNOWN)) {
                String type = scope.type(columns.get(i).name()).sql();
                select.sql(places.isEmpty() ? "" : ", ").sql("CAST(%s AS %s)".formatted(sql, type));
                places.add(i);
            }
        }
        if (places.isEmpty() || rows.isEmpty()) {
            return;
        }
        PreparedStatement statement = lease.prepare(select.sql(" FROM SYSTEM_RANGE(1, ?)").text());
        statement.setObject(1, ValueBigint.get(rows.size()));
        try (ResultSet set = statement.executeQuery()) {
            JdbcResultSet inner = set.unwrap(JdbcResultSet.class);
            for (List<@Nullable Value> row : rows) {
                set.next();
                for (int i = 0; i < places.size(); i++) {
                    if (row.get(places.get(i)) == null) {
                        row.set(places.get(i), inner.getInternal(i + 1));
                    }
                }
            }
        }
    }
}
