package dev.binnacle.server.h2;

import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.request.Operation;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of a request's body as values of the columns that they are written to. */
final class BodyValues {
    private BodyValues() {}

    /**
     * @param all the columns that the plan names, then others that take their defaults
     */
    static List<List<@Nullable Value>> inserted(
            ChangePlan.Insert insert, List<Target> all, Scope scope, RoleConnections.Lease lease)
            throws SQLException {
        List<Map<String, @Nullable String>> body = BodyRows.of(insert.body(), scope.types());
        List<List<@Nullable Value>> rows = of(insert.columns(), scope, body, insert.defaults());
        for (List<@Nullable Value> row : rows) {
            for (int i = row.size(); i < all.size(); i++) {
                row.add(null);
            }
        }
        Defaults.fill(rows, all, insert.defaults() ? 0 : insert.columns().size(), scope, lease);
        List<List<@Nullable Value>> meant = new ArrayList<>();
        for (List<@Nullable Value> row : rows) {
            if (meets(row, insert.columns(), insert.conditions(), scope)) {
                meant.add(row);
            }
        }
        return meant;
    }

    static List<List<@Nullable Value>> updated(
            ChangePlan.Update update,
            Map<String, @Nullable String> body,
            Scope scope,
            RoleConnections.Lease lease)
            throws SQLException {
        List<List<@Nullable Value>> rows =
                of(update.columns(), scope, List.of(body), update.defaults());
        if (update.defaults()) {
            Defaults.fill(rows, update.columns(), 0, scope, lease);
        }
        return rows;
    }

    private static List<List<@Nullable Value>> of(
            List<Target> columns,
            Scope scope,
            List<Map<String, @Nullable String>> body,
            boolean defaults) {
        List<List<@Nullable Value>> rows = new ArrayList<>();
        for (Map<String, @Nullable String> each : body) {
            List<@Nullable Value> row = new ArrayList<>();
            for (Target column : columns) {
                boolean left = !each.containsKey(column.name());
                row.add(
                        left && defaults && column.defaultSql() != null
                                ? null
                                : scope.texts()
                                        .value(
                                                scope.type(column.name()),
                                                each.get(column.name()),
                                                true));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether a row is the one that the address names. */
    private static boolean meets(
            List<@Nullable Value> row, List<Target> columns, List<Where> where, Scope scope) {
        for (Where each : where) {
            if (!(each instanceof Where.Condition condition)
                    || !(condition.operation() instanceof Operation.Comparison comparison)) {
                return false;
            }
            String name = condition.target().name();
            int place = columns.stream().map(Target::name).toList().indexOf(name);
            if (place < 0) {
                throw Refusal.of("42703", "column pgrst_body." + name + " does not exist");
            }
            Value wanted = scope.texts().value(scope.type(name), comparison.operand(), false);
            Value value = row.get(place);
            if (value == null || !wanted.getString().equals(value.getString())) {
                return false;
            }
        }
        return true;
    }
}
