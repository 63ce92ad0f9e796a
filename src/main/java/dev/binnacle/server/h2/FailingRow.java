package dev.binnacle.server.h2;

import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The row that a change could not write, as PostgreSQL tells of it. */
final class FailingRow {
    private static final int LONGEST = 64;
    private final ChangePlan change;
    private final Map<String, ColumnType> types;

    FailingRow(ChangePlan change, Structure structure) {
        this.change = change;
        this.types = structure.types(change.resource().name());
    }

    DatabaseRefusal.RowDescription with(RoleConnections.Lease lease, ValueText texts) {
        return new DatabaseRefusal.RowDescription() {
            @Override
            public @Nullable String failing(@Nullable String column) {
                try {
                    return text(row(lease, column), texts);
                } catch (SQLException unknown) {
                    return null;
                }
            }

            @Override
            public String table() {
                return change.resource().name().name();
            }
        };
    }

    /**
     * PostgreSQL looks for nulls before it looks whether a row is there already.
     *
     * @throws dev.binnacle.server.request.ApiException 23502 for the first that may not be null
     */
    static void refuseNulls(
            ChangePlan.Insert insert,
            Structure structure,
            List<Map<String, Value>> rows,
            ValueText texts) {
        var failing = new FailingRow(insert, structure);
        for (Map<String, Value> row : rows) {
            for (Attribute column : insert.resource().columns().values()) {
                Value value = row.get(column.name());
                boolean empty =
                        value == null ? column.defaultSql() == null : value == ValueNull.INSTANCE;
                if (empty && !column.nullable()) {
                    throw Refusal.of(
                            "23502",
                            "null value in column \"%s\" of relation \"%s\" violates not-null constraint"
                                    .formatted(column.name(), insert.resource().name().name()),
                            failing.text(row, texts),
                            null);
                }
            }
        }
    }

    private @Nullable String text(@Nullable Map<String, Value> row, ValueText texts) {
        if (row == null) {
            return null;
        }
        List<String> shown = new ArrayList<>();
        types.forEach((name, type) -> {
            Value value = row.getOrDefault(name, ValueNull.INSTANCE);
            String text = value == ValueNull.INSTANCE ? "null" : texts.text(type, value);
            shown.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
        });
        return "Failing row contains (" + String.join(", ", shown) + ").";
    }

    private @Nullable Map<String, Value> row(RoleConnections.Lease lease, @Nullable String nulled)
            throws SQLException {
        return switch (change) {
            case ChangePlan.Insert insert -> inserted(insert, nulled);
            case ChangePlan.Update update -> updated(update, lease);
            case ChangePlan.Delete _ -> null;
        };
    }

    private @Nullable Map<String, Value> inserted(
            ChangePlan.Insert insert, @Nullable String nulled) {
        for (Map<String, @Nullable String> body : BodyRows.of(insert.body(), types)) {
            Map<String, Value> row = written(insert.columns(), body);
            boolean fails =
                    nulled == null
                            || row.getOrDefault(nulled, ValueNull.INSTANCE) == ValueNull.INSTANCE;
            if (fails) {
                return row;
            }
        }
        return null;
    }

    private Map<String, Value> written(List<Target> columns, Map<String, @Nullable String> body) {
        Map<String, Value> row = new HashMap<>();
        for (Target column : columns) {
            ColumnType type = types.get(column.name());
            if (type != null) {
                row.put(column.name(), Literal.of(type, body.get(column.name()), true));
            }
        }
        return row;
    }

    /** The first row that would be changed, with the change. */
    private @Nullable Map<String, Value> updated(
            ChangePlan.Update update, RoleConnections.Lease lease) throws SQLException {
        var table = update.resource().name();
        var scope = new Scope(table.name(), types);
        var out = new SqlBuilder().sql("SELECT * FROM ").name(table).sql(" AS ").name(table.name());
        new ChangeSql(table, scope, List.of(), List.of()).where(out, update.where());
        PreparedStatement statement = lease.prepare(out.sql(" LIMIT 1").text());
        for (int i = 0; i < out.values().size(); i++) {
            statement.setObject(i + 1, Branch.value(out.values().get(i)));
        }
        Map<String, Value> row = new HashMap<>();
        try (ResultSet set = statement.executeQuery()) {
            if (!set.next()) {
                return null;
            }
            int at = 0;
            for (String name : types.keySet()) {
                row.put(name, set.unwrap(JdbcResultSet.class).getInternal(++at));
            }
        }
        row.putAll(written(update.columns(), BodyRows.of(update.body(), types).getFirst()));
        return row;
    }
}
