package dev.binnacle.server.postgresql;

import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.query.Statements;
import dev.binnacle.server.query.TypedValue;
import dev.binnacle.server.request.ApiException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of one request, on the connection that it has. */
final class LeasedStatements implements Statements {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Connections.Lease lease;
    private final boolean anonymous;

    LeasedStatements(Connections.Lease lease, boolean anonymous) {
        this.lease = lease;
        this.anonymous = anonymous;
    }

    @Override
    public Outcome run(Command command) {
        var out = new SqlBuilder();
        List<TypedValue> values = command.values();
        for (int i = 0; i < values.size(); i++) {
            out.sql(command.fragments().get(i)).sql("cast(").bind(values.get(i).text());
            out.sql(" as ").sql(type(values.get(i).type())).sql(")");
        }
        out.sql(command.fragments().getLast());
        try (PreparedStatement statement = prepare(out.text(), command.returning())) {
            statement.setMaxRows(MOST_ROWS + 1);
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i).text());
            }
            return outcome(statement, statement.execute(), !command.returning().isEmpty());
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.of(failure, anonymous));
        }
    }

    private PreparedStatement prepare(String sql, List<String> returning) throws SQLException {
        return returning.isEmpty()
                ? lease.prepare(sql)
                : lease.connection().prepareStatement(sql, returning.toArray(String[]::new));
    }

    /** The driver quotes names of types outside the search path itself. */
    private static String type(String name) {
        if (name.startsWith("\"")) {
            return name;
        }
        return name.isEmpty() ? "text" : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Outcome outcome(PreparedStatement statement, boolean read, boolean returns)
            throws SQLException {
        if (!read && !returns) {
            return new Outcome(statement.getLargeUpdateCount(), List.of(), List.of());
        }
        try (ResultSet set = read ? statement.getResultSet() : statement.getGeneratedKeys()) {
            ResultSetMetaData meta = set.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
            List<List<TypedValue>> rows = new ArrayList<>();
            while (set.next()) {
                List<TypedValue> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    String type = meta.getColumnTypeName(i);
                    row.add(new TypedValue(type, set.getString(i), json(set, i, type)));
                }
                rows.add(row);
            }
            return new Outcome(rows.size(), columns, rows);
        }
    }

    private static String json(ResultSet set, int column, String type) throws SQLException {
        if (!type.startsWith("_")) {
            return json(set.getString(column), type);
        }
        Array array = set.getArray(column);
        if (array == null) {
            return "null";
        }
        List<String> items = new ArrayList<>();
        for (Object each : (Object[]) array.getArray()) {
            items.add(json(each == null ? null : each.toString(), type.substring(1)));
        }
        return "[" + String.join(",", items) + "]";
    }

    private static String json(@Nullable String text, String type) {
        if (text == null) {
            return "null";
        }
        return switch (type) {
            case "int2", "int4", "int8", "oid" -> text;
            case "numeric", "float4", "float8" ->
                    text.startsWith("N") || text.contains("Inf") ? '"' + text + '"' : text;
            case "bool" -> text.startsWith("t") ? "true" : "false";
            case "json", "jsonb" -> text;
            case "timestamp" -> '"' + text.replace(' ', 'T') + '"';
            case "timestamptz" ->
                    '"'
                            + text.replace(' ', 'T')
                            + (text.charAt(Math.max(0, text.length() - 3)) == ':' ? "" : ":00")
                            + '"';
            default -> JSON.writeValueAsString(text);
        };
    }
}
