package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.h2.policy.RowDoor;
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
import java.util.Set;

/** The row that a change could not write, as PostgreSQL tells of it. */
final class FailingRow {
    private static final int LONGEST = 64;
    private final ChangePlan change;
    private final Map<String, ColumnType> types;
    private final Set<String> generated;

    FailingRow(ChangePlan change, Structure structure) {
        this.change = change;
        TableName table = change.resource().name();
        this.types = structure.types(table);
        this.generated = structure.generated().getOrDefault(table, Set.of());
    }

    /** Where policies decide about rows, nothing of them is told. */
    DatabaseRefusal.RowDescription with(
            RoleConnections.Lease lease, ValueText texts, RowDoor door) {
        return new DatabaseRefusal.RowDescription() {
            @Override
            public @Nullable String failing(@Nullable String column) {
                if (door.guards(change.resource().name())) {
                    return null;
                }
                try {
                    return text(row(lease, column, texts), texts);
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
     * @param told whether the row may be told of
     * @throws dev.binnacle.server.request.ApiException 23502 for the first that may not be null
     */
    static void refuseNulls(
            ChangePlan.Insert insert,
            Structure structure,
            List<Map<String, Value>> rows,
            ValueText texts,
            boolean told) {
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
                            told ? failing.text(row, texts) : null,
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
            Attribute attribute = change.resource().column(name);
            boolean computed =
                    generated.contains(name) && attribute != null && attribute.defaultSql() == null;
            String text =
                    value == ValueNull.INSTANCE
                            ? computed ? "virtual" : "null"
                            : type.kind() == Kind.BOOLEAN
                                    ? value.getBoolean() ? "t" : "f"
                                    : texts.text(type, value);
            shown.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
        });
        return "Failing row contains (" + String.join(", ", shown) + ").";
    }

    private @Nullable Map<String, Value> row(
            RoleConnections.Lease lease, @Nullable String nulled, ValueText texts)
            throws SQLException {
        return switch (change) {
            case ChangePlan.Insert insert ->
                    withDefaults(inserted(insert, nulled, texts), nulled, lease);
            case ChangePlan.Update update -> updated(update, lease, texts);
            case ChangePlan.Delete _ -> null;
        };
    }

    private @Nullable Map<String, Value> inserted(
            ChangePlan.Insert insert, @Nullable String nulled, ValueText texts) {
        for (Map<String, @Nullable String> body : BodyRows.of(insert.body(), types)) {
            List<Target> columns =
                    insert.columns().stream()
                            .filter(each ->
                                    !insert.defaults()
                                            || each.defaultSql() == null
                                            || body.containsKey(each.name()))
                            .toList();
            Map<String, Value> row = written(columns, body, texts);
            Attribute empty = nulled == null ? null : insert.resource().column(nulled);
            boolean fails =
                    empty == null
                            || (row.containsKey(nulled)
                                    ? row.get(nulled) == ValueNull.INSTANCE
                                    : empty.defaultSql() == null);
            if (fails) {
                return row;
            }
        }
        return null;
    }

    /** What counts up has been asked up to the column that was refused, and is not asked again. */
    private @Nullable Map<String, Value> withDefaults(
            @Nullable Map<String, Value> row, @Nullable String nulled, RoleConnections.Lease lease)
            throws SQLException {
        if (row == null) {
            return null;
        }
        boolean asked = true;
        for (Attribute column : change.resource().columns().values()) {
            asked &= !column.name().equals(nulled);
            String sql = column.defaultSql();
            String value = sql != null && asked ? Defaults.last(sql) : sql;
            ColumnType type = types.get(column.name());
            if (value != null && type != null && !row.containsKey(column.name())) {
                String select = "SELECT CAST(%s AS %s)".formatted(value, type.sql());
                try (ResultSet set = lease.prepare(select).executeQuery()) {
                    set.next();
                    row.put(column.name(), set.unwrap(JdbcResultSet.class).getInternal(1));
                }
            }
        }
        return row;
    }

    private Map<String, Value> written(
            List<Target> columns, Map<String, @Nullable String> body, ValueText texts) {
        Map<String, Value> row = new HashMap<>();
        for (Target column : columns) {
            ColumnType type = types.get(column.name());
            if (type != null) {
                row.put(column.name(), texts.value(type, body.get(column.name()), true));
            }
        }
        return row;
    }

    /** The first row that would be changed, with the change. */
    private @Nullable Map<String, Value> updated(
            ChangePlan.Update update, RoleConnections.Lease lease, ValueText texts)
            throws SQLException {
        var table = update.resource().name();
        var scope = new Scope(table.name(), types, texts);
        var out = new SqlBuilder().sql("SELECT * FROM ").name(table).sql(" AS ").name(table.name());
        new ChangeSql(table, scope, List.of(), List.of()).where(out, update.where(), List.of());
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
        row.putAll(written(update.columns(), BodyRows.of(update.body(), types).getFirst(), texts));
        return row;
    }
}
