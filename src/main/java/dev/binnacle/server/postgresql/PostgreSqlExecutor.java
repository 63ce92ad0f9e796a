package dev.binnacle.server.postgresql;

import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.Result;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.query.Statements;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs plans in PostgreSQL: the frame of a request and its statement go in one round trip, the
 * whole answer is written by the database.
 */
public final class PostgreSqlExecutor implements Executor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Connections connections;
    private final List<String> schemas;
    private final List<String> furtherSchemas;
    private volatile @Nullable Exposed exposed;

    /**
     * Reads the structure at once; where the database is away, requests are answered so until
     * {@link #reload} finds it.
     *
     * @param schemas that requests name
     * @param furtherSchemas on the search path behind them
     */
    public PostgreSqlExecutor(
            Connections connections, List<String> schemas, List<String> furtherSchemas) {
        this.connections = connections;
        this.schemas = List.copyOf(schemas);
        this.furtherSchemas = List.copyOf(furtherSchemas);
        try {
            this.exposed = structure();
        } catch (ApiException away) {
            this.exposed = null;
        }
    }

    @Override
    public Exposed exposed() {
        Exposed read = exposed;
        if (read == null) {
            throw new ApiError(
                            503,
                            "PGRST002",
                            "Could not query the database for the schema cache. Retrying.",
                            null,
                            null,
                            Map.of("Retry-After", "1"))
                    .exception();
        }
        return read;
    }

    @Override
    public void reload() {
        exposed = structure();
    }

    private Exposed structure() {
        try (Connections.Lease lease = connections.take()) {
            Connection connection = lease.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN READ ONLY; SET LOCAL search_path = ''");
                Exposed read = new ExposedReader(connection, schemas, furtherSchemas).read();
                statement.execute("COMMIT");
                return read;
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.away(failure));
        }
    }

    @Override
    public Result read(Frame frame, ReadPlan plan, Shape shape) {
        var main = new SqlBuilder();
        ResultSql.read(main, plan, shape);
        return run(frame, main, counted(plan, shape), shape, null);
    }

    @Override
    public Result change(
            Frame frame,
            ChangePlan change,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check) {
        var main = new SqlBuilder();
        ResultSql.change(main, change, rows, shape);
        return run(frame, main, null, shape, check);
    }

    @Override
    public Result call(
            Frame frame,
            CallPlan call,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check) {
        var main = new SqlBuilder();
        ResultSql.call(main, call, rows, shape);
        return run(frame, main, null, shape, check);
    }

    @Override
    public Rights rights(Frame frame) {
        try (Connections.Lease lease = connections.take();
                PreparedStatement statement =
                        lease.prepare(SqlResource.read("/sql/postgresql/exposed-rights.sql"))) {
            statement.setString(1, frame.role());
            statement.setArray(
                    2, lease.connection().createArrayOf("text", schemas.toArray(String[]::new)));
            Map<TableName, Set<Rights.Right>> tables = new HashMap<>();
            Map<TableName, Set<String>> columns = new HashMap<>();
            Set<TableName> routines = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var name = new TableName(rows.getString(1), rows.getString(2));
                    if (rows.getString(3).equals("EXECUTE")) {
                        routines.add(name);
                    } else if (rows.getString(3).equals("COLUMN")) {
                        columns.computeIfAbsent(name, n -> new HashSet<>()).add(rows.getString(4));
                    } else {
                        tables.computeIfAbsent(name, n -> EnumSet.noneOf(Rights.Right.class))
                                .add(Rights.Right.valueOf(rows.getString(3)));
                    }
                }
            }
            return new Rights(tables, columns, routines);
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.of(failure, frame.anonymous()));
        }
    }

    @Override
    public boolean has(String role, Set<String> any) {
        try (Connections.Lease lease = connections.take();
                PreparedStatement statement =
                        lease.prepare(SqlResource.read("/sql/postgresql/exposed-holders.sql"))) {
            statement.setString(1, role);
            statement.setArray(
                    2, lease.connection().createArrayOf("text", any.toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.of(failure, false));
        }
    }

    @Override
    public <T> T within(Frame frame, Function<Statements, T> work) {
        try (Connections.Lease lease = connections.take()) {
            boolean ended = false;
            try {
                var out = new SqlBuilder();
                begin(out, frame);
                try (PreparedStatement statement = lease.prepare(out.text())) {
                    bind(statement, out.values());
                    statement.execute();
                }
                T done = work.apply(new LeasedStatements(lease, frame.anonymous()));
                lease.end(frame.rollback() ? "ROLLBACK" : "COMMIT");
                ended = true;
                return done;
            } finally {
                if (!ended) {
                    lease.undo();
                }
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.of(failure, frame.anonymous()));
        }
    }

    private static @Nullable SqlBuilder counted(ReadPlan plan, Shape shape) {
        if (shape.count() != Shape.Count.PLANNED && shape.count() != Shape.Count.ESTIMATED) {
            return null;
        }
        var out = new SqlBuilder().sql("EXPLAIN (FORMAT JSON) ");
        ReadSql.counted(out, plan, null);
        return out;
    }

    private Result run(
            Frame frame,
            SqlBuilder main,
            @Nullable SqlBuilder estimate,
            Shape shape,
            @Nullable Consumer<Result> check) {
        var out = new SqlBuilder();
        begin(out, frame);
        if (estimate != null) {
            out.add(estimate).sql("; ");
        }
        if (shape.explain() != null) {
            out.sql("EXPLAIN (").sql(shape.explain()).sql(") ");
        }
        out.add(main);
        boolean endsAtOnce = check == null;
        if (endsAtOnce) {
            out.sql(frame.rollback() ? "; ROLLBACK" : "; COMMIT");
        }
        try (Connections.Lease lease = connections.take()) {
            boolean ended = false;
            try {
                Result result = execute(lease, out, estimate != null, shape);
                if (check != null) {
                    check.accept(result);
                    lease.end(frame.rollback() ? "ROLLBACK" : "COMMIT");
                }
                ended = true;
                return result;
            } finally {
                if (!ended) {
                    lease.undo();
                }
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.of(failure, frame.anonymous()));
        }
    }

    private static void begin(SqlBuilder out, Frame frame) {
        out.sql("BEGIN");
        if (frame.isolation() != null) {
            out.sql(" ISOLATION LEVEL ").sql(frame.isolation());
        }
        out.sql(frame.readOnly() ? " READ ONLY; " : " READ WRITE; ");
        // without columns and rows, so that the driver sends it along with what comes before
        out.sql("SELECT WHERE concat(");
        List<Map.Entry<String, String>> settings = List.copyOf(frame.settings().entrySet());
        out.each(
                settings,
                ", ",
                each -> {
                    out.sql("set_config(").literal(each.getKey()).sql(", ");
                    out.bind(each.getValue()).sql(", true)");
                });
        out.sql(") IS NULL; ");
        if (frame.before() != null) {
            out.sql("SELECT ").name(frame.before()).sql("(); ");
        }
    }

    /**
     * Runs all statements and keeps the rows of the last query, and of the one before for counts.
     */
    private static Result execute(
            Connections.Lease lease, SqlBuilder out, boolean estimates, Shape shape)
            throws SQLException {
        PreparedStatement statement = lease.prepare(out.text());
        bind(statement, out.values());
        boolean rows = statement.execute();
        Result result = null;
        Long estimated = null;
        while (rows || statement.getUpdateCount() != -1) {
            if (rows) {
                try (ResultSet set = statement.getResultSet()) {
                    int width = set.getMetaData().getColumnCount();
                    boolean plan = width == 1 && named(set, "QUERY PLAN", 1);
                    if (estimates && plan && result == null && estimated == null) {
                        estimated = planned(set);
                    } else if (shape.explain() != null && plan) {
                        result = explained(set);
                    } else if (width >= 6 && named(set, "total", 1)) {
                        result = result(set, width);
                    }
                }
            }
            rows = statement.getMoreResults();
        }
        if (result == null) {
            throw new SQLException("The statement gave no rows", "XX000");
        }
        return estimated == null ? result : withTotal(result, estimated, shape);
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }

    private static boolean named(ResultSet set, String label, int column) throws SQLException {
        return label.equals(set.getMetaData().getColumnLabel(column));
    }

    private static Result withTotal(Result result, long estimated, Shape shape) {
        Long counted = result.total();
        Long limit = shape.countLimit();
        boolean exact =
                shape.count() == Shape.Count.ESTIMATED
                        && counted != null
                        && (limit == null || counted < limit);
        Long total = exact ? counted : (Long) Math.max(estimated, counted == null ? 0 : counted);
        return new Result(
                total,
                result.rows(),
                result.location(),
                result.body(),
                result.headers(),
                result.status(),
                result.inserted());
    }

    private static long planned(ResultSet set) throws SQLException {
        set.next();
        return JSON.readTree(set.getString(1)).path(0).path("Plan").path("Plan Rows").asLong(0);
    }

    private static Result explained(ResultSet set) throws SQLException {
        var text = new StringBuilder();
        while (set.next()) {
            text.append(text.isEmpty() ? "" : "\n").append(set.getString(1));
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Result(null, 0, List.of(), body, null, null, null);
    }

    private static Result result(ResultSet set, int width) throws SQLException {
        set.next();
        String total = set.getString(1);
        byte[] body = set.getBytes(4);
        String inserted = width > 6 ? set.getString(7) : null;
        return new Result(
                total == null ? null : (Long) Long.parseLong(total),
                set.getLong(2),
                location(set.getString(3)),
                body == null ? new byte[0] : body,
                set.getString(5),
                set.getString(6),
                inserted == null ? null : (Integer) Integer.parseInt(inserted));
    }

    private static List<List<String>> location(@Nullable String json) {
        List<List<String>> pairs = new ArrayList<>();
        if (json != null) {
            for (JsonNode each : JSON.readTree(json)) {
                pairs.add(List.of(each.get(0).stringValue(), each.get(1).stringValue()));
            }
        }
        return pairs;
    }

    @Override
    public void close() {
        connections.close();
    }
}
