package dev.binnacle.server.h2;

import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Junction;
import dev.binnacle.server.exposed.Relationship.Pair;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.plan.Order;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Field.JsonStep;

import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of statements that lead from one resource to another. */
final class BranchSql {
    private final Structure structure;
    private final Map<String, ColumnType> root;
    private final RowDoor door;
    private final ValueText texts;

    /**
     * @param root columns of the root's rows
     */
    BranchSql(Structure structure, Map<String, ColumnType> root, RowDoor door, ValueText texts) {
        this.structure = structure;
        this.root = root;
        this.door = door;
        this.texts = texts;
    }

    Scope scope(ReadPlan plan) {
        String alias = plan.fromAlias();
        Relationship relationship = plan.relationship();
        return new Scope(
                alias == null ? plan.from().name() : alias,
                relationship == null ? root : structure.types(relationship.target()),
                texts);
    }

    /** The columns that tell a table's rows apart; empty = none do. */
    List<String> key(ReadPlan plan) {
        Resource resource = structure.exposed().resource(plan.from());
        return resource == null || resource.view() ? List.of() : resource.primaryKey();
    }

    static String junctionAlias(ReadPlan plan) {
        return plan.rowAlias() + "_by";
    }

    void from(SqlBuilder out, ReadPlan plan, Scope scope) {
        out.sql(" FROM ");
        door.table(out, plan.from(), scope.alias());
        Relationship relationship = plan.relationship();
        Junction junction = relationship == null ? null : relationship.junction();
        if (junction != null) {
            String between = junctionAlias(plan);
            out.sql(" JOIN ");
            door.table(out, junction.table(), between);
            out.sql(" ON ");
            out.each(
                    junction.toTarget(),
                    " AND ",
                    pair -> {
                        scope.column(out, pair.origin());
                        out.sql(" = ").name(between).sql(".").name(pair.target());
                    });
        }
    }

    /** Filters, and that what is needed below is there. */
    List<Runnable> conditions(SqlBuilder out, ReadPlan plan, Scope scope, boolean counting) {
        List<Runnable> parts = new ArrayList<>();
        for (Where where : plan.where()) {
            parts.add(() ->
                    ConditionSql.where(
                            out,
                            scope,
                            where,
                            (inner, embedded) -> embedded(inner, plan, scope, embedded, counting)));
        }
        for (ReadPlan child : plan.children()) {
            if (child.inner()) {
                parts.add(() -> exists(out, child, scope, counting));
            }
        }
        return parts;
    }

    private void embedded(
            SqlBuilder out, ReadPlan plan, Scope scope, Where.Embedded embedded, boolean counting) {
        for (ReadPlan child : plan.children()) {
            if (child.rowAlias().equals(embedded.alias())) {
                out.sql(embedded.negated() ? "" : "NOT ");
                exists(out, child, scope, counting);
                return;
            }
        }
    }

    /**
     * What is sure is bound too: where H2 sees that no row can be meant, it would not even make the
     * change whose rows are filtered.
     *
     * @param counting whether ranges and aggregates do not count, as where rows are counted
     */
    private void exists(SqlBuilder out, ReadPlan child, Scope parent, boolean counting) {
        Long limit = child.range().limit();
        long offset = child.range().offset();
        if (!counting && limit != null && limit == 0) {
            out.bind(ValueBoolean.FALSE);
        } else if (!counting && alwaysOne(child)) {
            out.bind(ValueBoolean.get(offset == 0));
        } else if (!counting && offset > 0) {
            out.sql("(SELECT COUNT(*)");
            related(out, child, parent, false);
            out.sql(") > ").bind(ValueBigint.get(offset));
        } else {
            out.sql("EXISTS (SELECT 1");
            related(out, child, parent, counting);
            out.sql(")");
        }
    }

    /** Whether it is nothing but aggregates. */
    static boolean alwaysOne(ReadPlan plan) {
        return Aggregates.in(plan) && Aggregates.terms(plan) == 0;
    }

    private void related(SqlBuilder out, ReadPlan child, Scope parent, boolean counting) {
        Scope scope = scope(child);
        from(out, child, scope);
        List<Runnable> parts = conditions(out, child, scope, counting);
        parts.add(() -> toParent(out, child, scope, parent));
        out.sql(" WHERE ").each(parts, " AND ", Runnable::run);
    }

    private static void toParent(SqlBuilder out, ReadPlan child, Scope scope, Scope parent) {
        out.each(
                keys(child, scope),
                " AND ",
                key -> {
                    key.column().run(out);
                    out.sql(" = ");
                    parent.column(out, key.parentColumn());
                });
    }

    /** A column that leads to the parent, with the parent's. */
    record Key(ColumnSql column, String parentColumn) {}

    interface ColumnSql {
        void run(SqlBuilder out);
    }

    static List<Key> keys(ReadPlan child, Scope scope) {
        Relationship relationship = child.relationship();
        List<Key> keys = new ArrayList<>();
        if (relationship == null) {
            return keys;
        }
        Junction junction = relationship.junction();
        if (junction != null) {
            String between = junctionAlias(child);
            for (Pair pair : junction.toOrigin()) {
                keys.add(
                        new Key(
                                out -> out.name(between).sql(".").name(pair.target()),
                                pair.origin()));
            }
        }
        for (Pair pair : relationship.columns()) {
            keys.add(new Key(out -> scope.column(out, pair.target()), pair.origin()));
        }
        return keys;
    }

    /** Nulls are where PostgreSQL has them, whatever the database was told when it was opened. */
    void orderBy(SqlBuilder out, ReadPlan plan, Scope scope) {
        List<Runnable> terms = new ArrayList<>();
        for (Order order : plan.order()) {
            boolean descending = Boolean.TRUE.equals(order.descending());
            boolean nullsFirst = order.nullsFirst() == null ? descending : order.nullsFirst();
            for (ColumnSql term : terms(plan, scope, order)) {
                terms.add(() -> {
                    term.run(out);
                    out.sql(descending ? " DESC" : "");
                    out.sql(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
                });
            }
        }
        if (!terms.isEmpty()) {
            out.sql(" ORDER BY ").each(terms, ", ", Runnable::run);
        }
    }

    private List<ColumnSql> terms(ReadPlan plan, Scope scope, Order order) {
        String relation = order.relation();
        if (relation == null) {
            return terms(Place.of(scope, order.target()));
        }
        for (ReadPlan child : plan.children()) {
            if (child.rowAlias().equals(relation)) {
                Scope inner = scope(child);
                return terms(shown(child, inner, order.target())).stream()
                        .<ColumnSql>map(term -> out -> related(out, child, scope, term))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<ColumnSql> terms(Place place) {
        return place.type().kind() == Kind.JSON
                ? JsonSql.keys(place::write)
                : List.of(place::write);
    }

    /** Of the one row that is embedded. */
    private void related(SqlBuilder out, ReadPlan child, Scope parent, ColumnSql term) {
        out.sql("(SELECT ");
        term.run(out);
        related(out, child, parent, false);
        out.sql(")");
    }

    /** What is embedded by this name. */
    private static Place shown(ReadPlan child, Scope scope, Target wanted) {
        String name = wanted.name();
        for (var output : child.outputs()) {
            boolean all = output.target().name().equals("*") && scope.types().containsKey(name);
            if (all) {
                return Place.of(scope, wanted);
            }
            if (output.name().equals(name) && output.aggregate() == null) {
                List<JsonStep> path = new ArrayList<>(output.target().path());
                path.addAll(wanted.path());
                return new Place(scope, output.target().name(), path);
            }
        }
        throw Refusal.of("42703", "column %s.%s does not exist".formatted(child.rowAlias(), name));
    }
}
