package dev.binnacle.server.h2;

import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.plan.Order;
import dev.binnacle.server.plan.Output;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.Spread;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.SelectItem.Aggregate;

import org.h2.value.ValueBigint;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a read's plan into one statement per resource. */
final class BranchWriter {
    private final BranchSql parts;

    BranchWriter(Structure structure, Map<String, ColumnType> root, RowDoor door, ValueText texts) {
        this.parts = new BranchSql(structure, root, door, texts);
    }

    /**
     * @param changed the statement whose rows the root's are; null = the table's own
     */
    Branch write(ReadPlan plan, @Nullable SqlBuilder changed) {
        Branch root = branch(plan, changed, false);
        root.bind();
        return root;
    }

    /** How many rows the root has, whatever range is asked. */
    SqlBuilder counted(ReadPlan plan, @Nullable Long limit) {
        var out = new SqlBuilder();
        Scope scope = parts.scope(plan);
        out.sql(limit == null ? "SELECT COUNT(*)" : "SELECT COUNT(*) FROM (SELECT 1");
        parts.from(out, plan, scope);
        where(out, parts.conditions(out, plan, scope, true));
        out.sql(limit == null ? "" : " LIMIT " + limit + ")");
        return out;
    }

    private static void where(SqlBuilder out, List<Runnable> conditions) {
        if (!conditions.isEmpty()) {
            out.sql(" WHERE ").each(conditions, " AND ", Runnable::run);
        }
    }

    private Branch branch(ReadPlan plan, @Nullable SqlBuilder changed, boolean groupedAbove) {
        var branch = new Branch(plan);
        Scope scope = parts.scope(plan);
        boolean aggregates = Aggregates.in(plan);
        boolean groups = aggregates || groupedAbove && plan.spread();
        refuseTwice(plan);
        for (ReadPlan each : plan.children()) {
            Branch child = branch(each, null, groups);
            child.normal = groups && !each.spread();
            branch.children.add(child);
        }
        branch.gathered = aggregates && !plain(plan);
        branch.grouped = aggregates && !branch.gathered;
        var columns = new Columns(scope);
        outputs(branch, columns);
        List<BranchSql.Key> keys = BranchSql.keys(plan, scope);
        keys.forEach(key -> branch.ownKey.add(columns.add(key.column())));
        for (Branch child : branch.children) {
            if (isShown(child)) {
                BranchSql.keys(child.plan, scope)
                        .forEach(key -> child.parentKey.add(columns.add(key.parentColumn())));
            }
        }
        shown(branch);
        statement(branch, scope, columns, keys, changed);
        return branch;
    }

    /** What is embedded twice under one name has no place in the answer. */
    private static void refuseTwice(ReadPlan plan) {
        Set<String> names = new HashSet<>();
        for (ReadPlan child : plan.children()) {
            if (!child.empty() && !names.add(child.rowAlias())) {
                throw Refusal.of(
                        "42712",
                        "table name \"%s\" specified more than once".formatted(child.rowAlias()));
            }
        }
    }

    static boolean isShown(Branch child) {
        return child.plan.spread() || !child.plan.empty();
    }

    /** Whether the database can group: nothing embedded, no cast and no path takes part. */
    private static boolean plain(ReadPlan plan) {
        return plan.children().stream().allMatch(child -> !child.spread() && child.empty())
                && plan.outputs().stream()
                        .allMatch(each -> each.cast() == null && each.target().path().isEmpty());
    }

    private void statement(
            Branch branch,
            Scope scope,
            Columns columns,
            List<BranchSql.Key> keys,
            @Nullable SqlBuilder changed) {
        ReadPlan plan = branch.plan;
        SqlBuilder out = branch.sql;
        out.sql("SELECT ");
        columns.write(out);
        if (changed == null) {
            parts.from(out, plan, scope);
        } else {
            out.sql(" FROM ").add(changed).sql(" AS ").name(scope.alias());
        }
        List<Runnable> conditions = parts.conditions(out, plan, scope, false);
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            conditions.add(() -> {
                keys.get(place).column().run(out);
                out.sql(" = ANY(").bind(new Slot.Keys(place)).sql(")");
            });
        }
        where(out, conditions);
        boolean keyed =
                (branch.grouped || branch.gathered) && !checkOrder(plan, scope, parts.key(plan));
        if (branch.grouped) {
            columns.groupBy(out, keyed ? plan.order() : List.of());
        }
        parts.orderBy(out, plan, scope);
        if (plan.depth() == 0 && !branch.gathered) {
            Long limit = plan.range().limit();
            if (limit != null) {
                out.sql(" LIMIT ").bind(ValueBigint.get(limit));
            }
            if (plan.range().offset() > 0) {
                out.sql(" OFFSET ").bind(ValueBigint.get(plan.range().offset()));
            }
        }
    }

    /**
     * Where whole rows are grouped by, any of their columns can be ordered by.
     *
     * @return whether it is by groups alone
     */
    private static boolean checkOrder(ReadPlan plan, Scope scope, List<String> key) {
        Set<String> grouped = new HashSet<>();
        for (Output output : plan.outputs()) {
            if (output.target().name().equals("*") && output.aggregate() == null) {
                throw ungrouped(scope, scope.types().keySet().iterator().next());
            }
            if (output.aggregate() == null && output.target().path().isEmpty()) {
                grouped.add(output.target().name());
            }
        }
        if (!key.isEmpty() && grouped.containsAll(key)) {
            return false;
        }
        for (Order order : plan.order()) {
            String name = order.target().name();
            if (order.relation() == null
                    && scope.types().containsKey(name)
                    && !grouped.contains(name)) {
                throw ungrouped(scope, name);
            }
        }
        return true;
    }

    private static RuntimeException ungrouped(Scope scope, String column) {
        return Refusal.of(
                "42803",
                "column \"%s.%s\" must appear in the GROUP BY clause or be used in an aggregate function"
                        .formatted(scope.alias(), column));
    }

    private static void outputs(Branch branch, Columns columns) {
        boolean nothing =
                branch.plan.outputs().isEmpty()
                        && branch.plan.depth() == 0
                        && branch.children.stream().noneMatch(BranchWriter::isShown);
        if (nothing) {
            columns.scope.types().forEach((name, type) -> column(branch, columns, name, type));
        }
        for (Output output : branch.plan.outputs()) {
            Target target = output.target();
            if (output.cast() != null) {
                // PostgreSQL looks for the type before it looks for the column
                Cast.type(output.cast());
            }
            if (output.aggregate() != null) {
                aggregate(branch, columns, output, output.aggregate());
            } else if (target.wholeRow()) {
                int at = columns.add((BranchSql.ColumnSql) out -> out.sql("1"));
                add(branch, at, 0, ColumnType.of(Kind.INTEGER), output, null);
            } else if (target.name().equals("*")) {
                columns.scope.types().forEach((name, type) -> column(branch, columns, name, type));
            } else {
                ColumnType type = columns.scope.type(target.name());
                int at = columns.add(target.name());
                add(branch, at, 0, type, output, null);
            }
        }
    }

    private static void column(Branch branch, Columns columns, String name, ColumnType type) {
        int at = columns.add(name);
        branch.outputs.add(new Branch.Output(at, 0, type, List.of(), null, null));
        branch.shown.add(new Branch.Shown(name, type, null, null, null));
    }

    private static void aggregate(
            Branch branch, Columns columns, Output output, Aggregate aggregate) {
        Target target = output.target();
        boolean rows = target.name().equals("*");
        if (rows) {
            int at =
                    columns.addAggregate(
                            out -> out.sql(branch.grouped ? "COUNT(*)" : "1"), branch.grouped);
            ColumnType type = ColumnType.of(Kind.BIGINT);
            add(branch, at, 0, type, output, branch.gathered ? aggregate : null);
            return;
        }
        ColumnType type = columns.scope.type(target.name());
        if (branch.gathered) {
            add(branch, columns.add(target.name()), 0, type, output, aggregate);
            return;
        }
        ColumnType result = Aggregation.result(aggregate, type);
        boolean divided = aggregate == Aggregate.AVG && !type.kind().floating();
        int at =
                columns.addAggregate(
                        out -> {
                            out.sql(divided ? "SUM" : aggregate.name()).sql("(");
                            boolean wide = aggregate == Aggregate.AVG && !divided;
                            out.sql(wide ? "CAST(" : "");
                            columns.scope.column(out, target.name());
                            out.sql(wide ? " AS DOUBLE PRECISION)" : "").sql(")");
                        },
                        true);
        int countAt =
                divided
                        ? columns.addAggregate(
                                out -> {
                                    out.sql("COUNT(");
                                    columns.scope.column(out, target.name());
                                    out.sql(")");
                                },
                                true)
                        : 0;
        add(branch, at, countAt, result, output, null);
    }

    private static void add(
            Branch branch,
            int at,
            int countAt,
            ColumnType type,
            Output output,
            @Nullable Aggregate gathered) {
        List<Field.JsonStep> path = output.target().path();
        ColumnType inner = path.isEmpty() ? type : JsonPath.type(path);
        JsonPath.check(path);
        ColumnType cast = output.cast() == null ? null : Cast.type(output.cast());
        if (cast != null) {
            Cast.check(inner, cast);
            inner = cast;
        }
        branch.outputs.add(new Branch.Output(at, countAt, type, path, cast, gathered));
        ColumnType result =
                gathered == null || output.target().name().equals("*")
                        ? inner
                        : Aggregation.result(gathered, inner);
        ColumnType last = output.aggregateCast() == null ? null : Cast.type(output.aggregateCast());
        if (last != null) {
            Cast.check(result, last);
        }
        String name =
                output.alias() == null && output.aggregate() != null
                        ? Aggregation.name(output.aggregate())
                        : output.name();
        branch.shown.add(new Branch.Shown(name, inner, null, gathered, last));
    }

    private static void shown(Branch branch) {
        for (Branch child : branch.children) {
            if (child.plan.spread()) {
                child.plan.spreads().forEach(spread -> spread(branch, child, spread));
            } else if (!child.plan.empty()) {
                branch.shown.add(
                        new Branch.Shown(
                                child.plan.shownAs(),
                                null,
                                new Branch.Source(child, null),
                                null,
                                null));
            }
        }
    }

    private static void spread(Branch branch, Branch child, Spread spread) {
        for (int i = 0; i < child.shown.size(); i++) {
            Branch.Shown column = child.shown.get(i);
            boolean all = spread.name().equals("*");
            if (!all && !column.name().equals(spread.name())) {
                continue;
            }
            ColumnType type = child.many() ? null : finished(column);
            if (spread.aggregate() != null && type != null) {
                Aggregation.result(spread.aggregate(), type);
            }
            String name =
                    spread.alias() != null
                            ? spread.alias()
                            : spread.aggregate() != null
                                    ? Aggregation.name(spread.aggregate())
                                    : column.name();
            ColumnType cast =
                    spread.aggregateCast() == null ? null : Cast.type(spread.aggregateCast());
            branch.shown.add(
                    new Branch.Shown(
                            name, type, new Branch.Source(child, i), spread.aggregate(), cast));
            if (!all) {
                return;
            }
        }
    }

    /** The type of a column when all is computed. */
    static @Nullable ColumnType finished(Branch.Shown column) {
        if (column.aggregateCast() != null) {
            return column.aggregateCast();
        }
        ColumnType type = column.type();
        return type == null || column.aggregate() == null
                ? type
                : Aggregation.result(column.aggregate(), type);
    }

    /** The select list. */
    private static final class Columns {
        final Scope scope;
        private final List<BranchSql.ColumnSql> list = new ArrayList<>();
        private final List<BranchSql.ColumnSql> terms = new ArrayList<>();
        private final Map<String, Integer> byName = new HashMap<>();

        Columns(Scope scope) {
            this.scope = scope;
        }

        int add(String name) {
            Integer there = byName.get(name);
            if (there != null) {
                return there;
            }
            int at = add((BranchSql.ColumnSql) out -> scope.column(out, name));
            byName.put(name, at);
            return at;
        }

        int add(BranchSql.ColumnSql column) {
            list.add(column);
            terms.add(column);
            return list.size();
        }

        int addAggregate(BranchSql.ColumnSql column, boolean aggregate) {
            list.add(column);
            if (!aggregate) {
                terms.add(column);
            }
            return list.size();
        }

        void write(SqlBuilder out) {
            if (list.isEmpty()) {
                out.sql("1");
            }
            out.each(list, ", ", each -> each.run(out));
        }

        /**
         * @param order by columns that the groups decide
         */
        void groupBy(SqlBuilder out, List<Order> order) {
            for (Order each : order) {
                String name = each.target().name();
                if (each.relation() == null && scope.types().containsKey(name)) {
                    terms.add(sql -> scope.column(sql, name));
                }
            }
            if (!terms.isEmpty()) {
                out.sql(" GROUP BY ").each(terms, ", ", each -> each.run(out));
            }
        }
    }
}
