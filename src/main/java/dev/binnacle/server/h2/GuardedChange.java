package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.h2.policy.RowDoor.Rule;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A change of a table with policies: every row that it writes is looked at before it stays. */
final class GuardedChange {
    private static final String BROKEN_RULE = "23";
    private final RoleConnections.Lease lease;
    private final RowDoor door;
    private final TableName table;
    private final Scope scope;
    private final List<Rule> rules;
    private List<Rule> rulesForThere = List.of();
    private List<Integer> keyPlaces = List.of();
    private Set<List<String>> there = Set.of();

    /** What a change has written. */
    record Made(long count, SqlBuilder rows) {}

    /**
     * @param rules for each row that is written
     */
    GuardedChange(
            RoleConnections.Lease lease,
            RowDoor door,
            ChangePlan change,
            Scope scope,
            List<Rule> rules) {
        this.lease = lease;
        this.door = door;
        this.table = change.resource().name();
        this.scope = scope;
        this.rules = rules;
    }

    /**
     * Refuses rows that may not be written, before anything else is said of them.
     *
     * @param proposed rows under the table's name
     */
    void refuse(SqlBuilder proposed) throws SQLException {
        refuse(rules, proposed, false);
    }

    private void refuse(List<Rule> each, SqlBuilder rows, boolean areThere) throws SQLException {
        var out = new SqlBuilder().sql("SELECT ");
        RowDoor.firstBroken(out, each);
        try (ResultSet set = bound(out.sql(" FROM ").add(rows)).executeQuery()) {
            while (set.next()) {
                int broken = set.getInt(1);
                if (broken >= 0) {
                    throw door.refused(table, each.get(broken), areThere);
                }
            }
        }
    }

    /**
     * Refuses to change a row that is there and may not be, and remembers which are.
     *
     * @param sql of the rows that are to be merged
     */
    int merge(ChangeSql sql, List<String> key) throws SQLException {
        var rows = new SqlBuilder();
        sql.there(rows, key);
        refuse(door.touched(table, "UPDATE", true), rows, true);
        var out = new SqlBuilder().sql("SELECT ");
        out.each(key, ", ", out::name).sql(" FROM ").add(rows);
        there = new HashSet<>();
        try (ResultSet set = bound(out).executeQuery()) {
            while (set.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= key.size(); i++) {
                    values.add(set.getString(i));
                }
                there.add(values);
            }
        }
        List<String> columns = List.copyOf(scope.types().keySet());
        keyPlaces = key.stream().map(columns::indexOf).toList();
        rulesForThere = door.written(table, "UPDATE", true);
        return there.size();
    }

    /**
     * @param proposed what would be written, looked at where the database refuses it first
     */
    Made make(SqlBuilder statement, Supplier<SqlBuilder> proposed) throws SQLException {
        try {
            return make(statement);
        } catch (SQLException refused) {
            if (String.valueOf(refused.getSQLState()).startsWith(BROKEN_RULE)) {
                refuse(proposed.get());
            }
            throw refused;
        }
    }

    private Made make(SqlBuilder statement) throws SQLException {
        List<String> columns = List.copyOf(scope.types().keySet());
        var out = new SqlBuilder().sql("SELECT ");
        out.each(columns, ", ", out::name).sql(", ");
        RowDoor.firstBroken(out, rules);
        if (!rulesForThere.isEmpty()) {
            RowDoor.firstBroken(out.sql(", "), rulesForThere);
        }
        out.sql(" FROM FINAL TABLE (").add(statement).sql(") AS ").name(table.name());
        List<Value[]> rows = new ArrayList<>();
        try (ResultSet set = bound(out).executeQuery()) {
            JdbcResultSet inner = set.unwrap(JdbcResultSet.class);
            while (set.next()) {
                Value[] row = new Value[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = inner.getInternal(i + 1);
                }
                boolean wasThere = there.contains(key(row));
                int broken = set.getInt(columns.size() + (wasThere ? 2 : 1));
                if (broken >= 0) {
                    throw door.refused(
                            table, (wasThere ? rulesForThere : rules).get(broken), false);
                }
                rows.add(row);
            }
        }
        return new Made(rows.size(), table(columns, rows));
    }

    private List<@Nullable String> key(Value[] row) {
        List<@Nullable String> key = new ArrayList<>(keyPlaces.size());
        keyPlaces.forEach(place -> key.add(row[place].getString()));
        return key;
    }

    /** The rows as something to select from. */
    private SqlBuilder table(List<String> columns, List<Value[]> rows) {
        var out = new SqlBuilder().sql("(SELECT * FROM ");
        if (rows.isEmpty()) {
            return out.name(table).sql(" WHERE FALSE)");
        }
        out.sql("(VALUES ");
        out.each(
                rows,
                ", ",
                row -> {
                    out.sql("(");
                    for (int i = 0; i < row.length; i++) {
                        String type = scope.type(columns.get(i)).sql();
                        out.sql(i > 0 ? ", CAST(" : "CAST(").bind(row[i]).sql(" AS " + type + ")");
                    }
                    out.sql(")");
                });
        return out.sql(") AS v (").each(columns, ", ", out::name).sql("))");
    }

    private PreparedStatement bound(SqlBuilder out) throws SQLException {
        PreparedStatement statement = lease.prepare(out.text());
        List<@Nullable Object> values = out.values();
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, Branch.value(values.get(i)));
        }
        return statement;
    }
}
