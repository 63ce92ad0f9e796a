package dev.binnacle.server.h2;

import dev.binnacle.server.query.Statements;
import dev.binnacle.server.query.TypedValue;
import dev.binnacle.server.request.ApiException;

import org.h2.jdbc.JdbcResultSet;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Statements of one request, on the connection that has its role's rights. */
final class LeasedStatements implements Statements {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private final RoleConnections.Lease lease;
    private final ValueText texts;
    private final Function<SQLException, ApiException> refused;

    /**
     * @param refused what a failure is answered
     */
    LeasedStatements(
            RoleConnections.Lease lease,
            ValueText texts,
            Function<SQLException, ApiException> refused) {
        this.lease = lease;
        this.texts = texts;
        this.refused = refused;
    }

    @Override
    public Outcome run(Command command) {
        var sql = new StringBuilder();
        List<TypedValue> values = command.values();
        for (int i = 0; i < values.size(); i++) {
            sql.append(command.fragments().get(i)).append(place(values.get(i)));
        }
        sql.append(command.fragments().getLast());
        String[] returning = command.returning().toArray(String[]::new);
        try (PreparedStatement statement =
                returning.length == 0
                        ? lease.connection().prepareStatement(sql.toString())
                        : lease.connection().prepareStatement(sql.toString(), returning)) {
            statement.setMaxRows(MOST_ROWS + 1);
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i).text());
            }
            return outcome(statement, statement.execute(), returning.length > 0);
        } catch (SQLException failure) {
            throw refused.apply(failure);
        }
    }

    /** A parameter of a value's type, in H2's words. */
    private static String place(TypedValue value) {
        String type = value.type();
        String name =
                switch (type) {
                    case "text", "varchar", "bpchar" -> "character varying";
                    case "int2", "int4" -> "integer";
                    case "int8" -> "bigint";
                    case "numeric" -> numeric(value.text());
                    case "float4", "float8" -> "double precision";
                    case "bool" -> "boolean";
                    case "timestamptz" -> "timestamp with time zone";
                    case "date", "timestamp", "uuid" -> type;
                    default -> "";
                };
        if (type.equals("jsonb")) {
            return "(? format json)";
        }
        return name.isEmpty() ? "?" : "cast(? as " + name + ")";
    }

    /** With the digits that it has: H2's DECFLOAT would drop zeros at the end. */
    private static String numeric(@Nullable String text) {
        if (text == null || !DECIMAL.matcher(text).matches()) {
            return "decfloat";
        }
        int point = text.indexOf('.');
        int scale = point < 0 ? 0 : text.length() - point - 1;
        return "numeric(" + text.length() + ", " + scale + ")";
    }

    private Outcome outcome(PreparedStatement statement, boolean read, boolean returns)
            throws SQLException {
        if (!read && !returns) {
            return new Outcome(statement.getLargeUpdateCount(), List.of(), List.of());
        }
        try (ResultSet set = read ? statement.getResultSet() : statement.getGeneratedKeys()) {
            ResultSetMetaData meta = set.getMetaData();
            JdbcResultSet inner = set.unwrap(JdbcResultSet.class);
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
            List<List<TypedValue>> rows = new ArrayList<>();
            while (inner.next()) {
                List<TypedValue> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(typed(inner.getInternal(i)));
                }
                rows.add(row);
            }
            return new Outcome(rows.size(), columns, rows);
        }
    }

    private TypedValue typed(Value value) {
        if (value == ValueNull.INSTANCE) {
            return TypedValue.NOTHING;
        }
        ColumnType type =
                ColumnType.parse(value.getType().getSQL(new StringBuilder(), 0).toString());
        var json = new StringBuilder();
        texts.json(json, type, value);
        return new TypedValue(name(type.kind()), texts.text(type, value), json.toString());
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case NUMERIC -> "numeric";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMPTZ -> "timestamptz";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case TEXT, VARCHAR, CHAR, ENUM -> "text";
            default -> "";
        };
    }
}
