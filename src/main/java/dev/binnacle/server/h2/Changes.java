package dev.binnacle.server.h2;

import dev.binnacle.database.TableName;
import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.h2.policy.RowDoor.Rule;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.Result;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Runs one change within its transaction. */
final class Changes {
    private final Structure structure;
    private final RoleConnections.Lease lease;
    private final ValueText texts;
    private final RowDoor door;

    Changes(Structure structure, RoleConnections.Lease lease, ValueText texts, RowDoor door) {
        this.structure = structure;
        this.lease = lease;
        this.texts = texts;
        this.door = door;
    }

    Result run(ChangePlan change, ReadPlan rows, Shape shape) throws SQLException {
        TableName table = change.resource().name();
        var scope = new Scope(table.name(), structure.types(table), texts);
        check(change, scope, rows, shape);
        return switch (change) {
            case ChangePlan.Insert insert -> insert(insert, scope, rows, shape);
            case ChangePlan.Update update -> update(update, scope, rows, shape);
            case ChangePlan.Delete delete -> {
                var out = new SqlBuilder();
                new ChangeSql(table, scope, List.of(), List.of())
                        .delete(out, delete.where(), touched(delete, "DELETE", delete.where()));
                yield ended(delete, out, "OLD", rows, shape, null);
            }
        };
    }

    /** What rows must meet to be changed; empty where no policy decides. */
    private List<Rule> touched(ChangePlan change, String command, List<Where> where) {
        TableName table = change.resource().name();
        boolean reads = !where.isEmpty() || !change.returning().isEmpty();
        return door.guards(table) ? door.touched(table, command, reads) : List.of();
    }

    /**
     * @param reads whether the rows that are there are read too
     * @return null where no policy decides
     */
    private @Nullable GuardedChange guarded(
            ChangePlan change, Scope scope, String command, boolean reads) {
        TableName table = change.resource().name();
        boolean all = reads || !change.returning().isEmpty();
        return door.guards(table)
                ? new GuardedChange(lease, door, change, scope, door.written(table, command, all))
                : null;
    }

    /** Refuses what means nothing before anything is tried, in PostgreSQL's order. */
    private void check(ChangePlan change, Scope scope, ReadPlan rows, Shape shape) {
        if (!change.resource().updatable()) {
            throw Refusal.notHere("Changes through views are not implemented on H2.");
        }
        List<Where> where =
                switch (change) {
                    case ChangePlan.Insert _ -> List.of();
                    case ChangePlan.Update update -> update.where();
                    case ChangePlan.Delete delete -> delete.where();
                };
        new ChangeSql(change.resource().name(), scope, List.of(), List.of())
                .where(new SqlBuilder(), where, List.of());
        for (String each : change.returning()) {
            if (!each.equals("*")) {
                scope.type(each);
            }
        }
        if (shape.kind() != Shape.Kind.NONE) {
            new BranchWriter(structure, returned(change), door, texts).write(rows, null);
        }
        switch (change) {
            case ChangePlan.Insert insert -> check(insert, insert.columns());
            case ChangePlan.Update update -> check(update, update.columns());
            case ChangePlan.Delete _ -> {}
        }
    }

    private Result insert(ChangePlan.Insert insert, Scope scope, ReadPlan rows, Shape shape)
            throws SQLException {
        TableName table = insert.resource().name();
        ChangePlan.Conflict conflict = insert.conflict();
        boolean merges = conflict != null && !conflict.columns().isEmpty();
        List<Target> columns = insert.columns();
        if (conflict != null && merges) {
            check(conflict, table);
            columns = Defaults.with(columns, insert.resource());
        }
        List<List<@Nullable Value>> values = BodyValues.inserted(insert, columns, scope, lease);
        var sql = new ChangeSql(table, scope, columns, values);
        ChangeSql given = sql;
        Supplier<SqlBuilder> proposed = () -> given.proposed(insert.resource().columns());
        GuardedChange guarded = guarded(insert, scope, "INSERT", merges);
        var out = new SqlBuilder();
        Integer inserted = null;
        List<String> written = columns.stream().map(Target::name).toList();
        // a key that is not written cannot be there already
        if (conflict != null && merges && written.containsAll(conflict.columns())) {
            boolean changes = conflict.merge() && !insert.columns().isEmpty();
            inserted = values.size();
            if (guarded != null && !values.isEmpty()) {
                guarded.refuse(proposed.get());
            }
            FailingRow.refuseNulls(insert, structure, sql.byColumn(), texts, guarded == null);
            sql = sql.once(conflict.columns(), changes);
            if (!sql.rows().isEmpty()) {
                inserted -= changes ? there(guarded, sql, conflict.columns()) : 0;
                sql.merge(out, conflict.columns(), insert.columns(), changes);
            }
        } else if (!values.isEmpty()) {
            inserted = merges ? (Integer) values.size() : null;
            sql.insert(out);
        }
        if (sql.rows().isEmpty()) {
            return nothing(shape);
        }
        return guarded == null
                ? ended(insert, out, "FINAL", rows, shape, inserted)
                : ended(insert, guarded.make(out, proposed), rows, shape, inserted);
    }

    /** Refuses to write what is generated. */
    private void check(ChangePlan change, List<Target> columns) {
        Set<String> generated =
                structure.generated().getOrDefault(change.resource().name(), Set.of());
        for (Target column : columns) {
            if (generated.contains(column.name())) {
                boolean inserts = change instanceof ChangePlan.Insert;
                boolean identity = column.defaultSql() != null;
                throw Refusal.of(
                        "428C9",
                        (inserts
                                        ? "cannot insert a non-DEFAULT value into column \"%s\""
                                        : "column \"%s\" can only be updated to DEFAULT")
                                .formatted(column.name()),
                        "Column \"%s\" is %s."
                                .formatted(
                                        column.name(),
                                        identity
                                                ? "an identity column defined as GENERATED ALWAYS"
                                                : "a generated column"),
                        identity && inserts ? "Use OVERRIDING SYSTEM VALUE to override." : null);
            }
        }
    }

    private void check(ChangePlan.Conflict conflict, TableName table) {
        for (String column : conflict.columns()) {
            if (!structure.types(table).containsKey(column)) {
                throw Refusal.of("42703", "column \"" + column + "\" does not exist");
            }
        }
        if (!structure.tellsApart(table, conflict.columns())) {
            throw Refusal.of(
                    "42P10",
                    "there is no unique or exclusion constraint matching the ON CONFLICT"
                            + " specification");
        }
    }

    private int there(@Nullable GuardedChange guarded, ChangeSql sql, List<String> key)
            throws SQLException {
        if (guarded != null) {
            return guarded.merge(sql, key);
        }
        var out = new SqlBuilder().sql("SELECT COUNT(*) FROM ");
        sql.there(out, key);
        try (ResultSet row = bound(out).executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private Result update(ChangePlan.Update update, Scope scope, ReadPlan rows, Shape shape)
            throws SQLException {
        TableName table = update.resource().name();
        List<Map<String, @Nullable String>> body = BodyRows.of(update.body(), scope.types());
        if (update.columns().isEmpty() || body.isEmpty()) {
            return nothing(shape);
        }
        List<List<@Nullable Value>> values =
                BodyValues.updated(update, body.getFirst(), scope, lease);
        var out = new SqlBuilder();
        var sql = new ChangeSql(table, scope, update.columns(), values);
        List<Rule> rules = touched(update, "UPDATE", update.where());
        sql.update(out, update.where(), rules);
        GuardedChange guarded = guarded(update, scope, "UPDATE", !update.where().isEmpty());
        return guarded == null
                ? ended(update, out, "FINAL", rows, shape, null)
                : ended(
                        update,
                        guarded.make(out, () -> sql.proposed(update.where(), rules)),
                        rows,
                        shape,
                        null);
    }

    /** The columns that the rows of a change have. */
    private Map<String, ColumnType> returned(ChangePlan change) {
        Map<String, ColumnType> all = structure.types(change.resource().name());
        if (change.returning().contains("*")) {
            return all;
        }
        Map<String, ColumnType> returned = new LinkedHashMap<>();
        change.returning()
                .forEach(name -> {
                    ColumnType type = all.get(name);
                    if (type != null) {
                        returned.put(name, type);
                    }
                });
        return returned;
    }

    private static Result nothing(Shape shape) {
        String body =
                switch (shape.kind()) {
                    case JSON -> "[]";
                    case JSON_OBJECT -> "null";
                    case CSV -> "\n";
                    default -> "";
                };
        return result(0, List.of(), body, null);
    }

    private Result ended(
            ChangePlan change,
            SqlBuilder statement,
            String table,
            ReadPlan rows,
            Shape shape,
            @Nullable Integer inserted)
            throws SQLException {
        if (shape.kind() == Shape.Kind.NONE && shape.location().isEmpty()) {
            return result(bound(statement).executeUpdate(), List.of(), "", inserted);
        }
        var changed = new SqlBuilder().sql(table + " TABLE (").add(statement).sql(")");
        return answered(change, changed, rows, shape, inserted);
    }

    private Result ended(
            ChangePlan change,
            GuardedChange.Made made,
            ReadPlan rows,
            Shape shape,
            @Nullable Integer inserted)
            throws SQLException {
        return shape.kind() == Shape.Kind.NONE && shape.location().isEmpty()
                ? result(made.count(), List.of(), "", inserted)
                : answered(change, made.rows(), rows, shape, inserted);
    }

    private Result answered(
            ChangePlan change,
            SqlBuilder changed,
            ReadPlan rows,
            Shape shape,
            @Nullable Integer inserted)
            throws SQLException {
        if (shape.kind() == Shape.Kind.NONE) {
            return located(change, changed, shape, inserted);
        }
        Branch root =
                new BranchWriter(structure, returned(change), door, texts).write(rows, changed);
        List<@Nullable Object[]> found = new BranchReader(lease, texts).read(root);
        String body =
                shape.kind() == Shape.Kind.CSV
                        ? new RowText(texts).csv(returned(change).keySet(), root.shown, found)
                        : Bodies.of(shape, root, found, texts);
        return result(found.size(), List.of(), body, inserted);
    }

    private Result located(
            ChangePlan change, SqlBuilder changed, Shape shape, @Nullable Integer inserted)
            throws SQLException {
        Map<String, ColumnType> types = structure.types(change.resource().name());
        List<String> columns = types.keySet().stream().filter(shape.location()::contains).toList();
        var out = new SqlBuilder().sql("SELECT ");
        out.each(columns, ", ", out::name);
        out.sql(" FROM ").add(changed);
        List<List<String>> location = new ArrayList<>();
        long count = 0;
        try (ResultSet set = bound(out).executeQuery()) {
            var inner = set.unwrap(org.h2.jdbc.JdbcResultSet.class);
            for (; set.next(); count++) {
                for (int i = 0; i < columns.size() && count == 0; i++) {
                    Value value = inner.getInternal(i + 1);
                    ColumnType type = types.get(columns.get(i));
                    String text =
                            value == org.h2.value.ValueNull.INSTANCE || type == null
                                    ? "is.null"
                                    : "eq." + texts.text(type, value);
                    location.add(List.of(columns.get(i), text));
                }
            }
        }
        return result(count, count == 1 ? location : List.of(), "", inserted);
    }

    private PreparedStatement bound(SqlBuilder out) throws SQLException {
        PreparedStatement statement = lease.prepare(out.text());
        List<@Nullable Object> values = out.values();
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, Branch.value(values.get(i)));
        }
        return statement;
    }

    private static Result result(
            long rows, List<List<String>> location, String body, @Nullable Integer inserted) {
        return new Result(
                null, rows, location, body.getBytes(StandardCharsets.UTF_8), null, null, inserted);
    }
}
