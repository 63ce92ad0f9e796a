package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Junction;
import dev.binnacle.server.exposed.Relationship.Pair;
import dev.binnacle.server.plan.Output;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.plan.Spread;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Turns a read's plan into one statement, embedded rows as JSON beside their parent's columns. */
final class ReadSql {
    private ReadSql() {}

    /** The rows of a plan. */
    static void rows(SqlBuilder out, ReadPlan plan) {
        rows(out, plan, null, false);
    }

    /**
     * @param grouped whether the rows end up in a group by of the parent's
     */
    private static void rows(
            SqlBuilder out, ReadPlan plan, @Nullable ReadPlan parent, boolean grouped) {
        boolean groups = aggregated(plan) || grouped && plan.spread();
        out.sql("SELECT ");
        outputs(out, plan, groups);
        out.sql(" ");
        from(out, plan, parent);
        for (ReadPlan child : plan.children()) {
            join(out, child, plan, groups);
        }
        conditions(out, plan, parent, FieldSql::embeddedRow, List.of());
        groupBy(out, plan);
        FieldSql.orderBy(out, table(plan), plan.order());
        FieldSql.limit(out, plan.range());
    }

    /** One row per root row, whatever range is asked: to be counted. */
    static void counted(SqlBuilder out, ReadPlan plan, @Nullable ReadPlan parent) {
        out.sql("SELECT 1 ");
        from(out, plan, parent);
        List<ReadPlan> needed = plan.children().stream().filter(ReadPlan::inner).toList();
        conditions(
                out,
                plan,
                parent,
                (inner, embedded) -> {
                    inner.sql(embedded.negated() ? "EXISTS (" : "NOT EXISTS (");
                    for (ReadPlan child : plan.children()) {
                        if (child.rowAlias().equals(embedded.alias())) {
                            counted(inner, child, plan);
                        }
                    }
                    inner.sql(")");
                },
                needed);
    }

    /** What the plan's own table is called in its statement. */
    static TableName table(ReadPlan plan) {
        String alias = plan.fromAlias();
        return alias == null ? plan.from() : new TableName("", alias);
    }

    private static void outputs(SqlBuilder out, ReadPlan plan, boolean groups) {
        List<Runnable> parts = new ArrayList<>();
        for (Output output : plan.outputs()) {
            parts.add(() -> output(out, table(plan), output));
        }
        for (ReadPlan child : plan.children()) {
            if (child.spread()) {
                child.spreads().forEach(each -> parts.add(() -> spread(out, child, each)));
            } else if (!child.empty()) {
                parts.add(() -> embedded(out, child, groups));
            }
        }
        if (parts.isEmpty()) {
            boolean nothing = plan.depth() > 0 || !plan.children().isEmpty();
            parts.add(() -> emptyOutput(out, plan, nothing));
        }
        out.each(parts, ", ", Runnable::run);
    }

    private static void emptyOutput(SqlBuilder out, ReadPlan plan, boolean nothing) {
        if (nothing && plan.depth() > 0) {
            out.sql("1");
        } else {
            FieldSql.column(out, table(plan), "*");
        }
    }

    private static void output(SqlBuilder out, TableName table, Output output) {
        boolean aggregated = output.aggregate() != null;
        boolean castLast = aggregated && output.aggregateCast() != null;
        out.sql(castLast ? "CAST(" : "");
        out.sql(aggregated ? output.aggregate() + "(" : "");
        out.sql(output.cast() == null ? "" : "CAST(");
        if (aggregated && output.target().name().equals("*") && !output.target().wholeRow()) {
            out.sql("*");
        } else {
            FieldSql.shown(out, table, output.target());
        }
        out.sql(output.cast() == null ? "" : " AS " + output.cast() + ")");
        out.sql(aggregated ? ")" : "");
        out.sql(castLast ? " AS " + output.aggregateCast() + ")" : "");
        alias(out, output.alias());
    }

    private static void alias(SqlBuilder out, @Nullable String alias) {
        if (alias != null) {
            out.sql(" AS ").name(alias);
        }
    }

    private static void spread(SqlBuilder out, ReadPlan child, Spread spread) {
        String cast = spread.aggregateCast();
        boolean lists = many(child);
        out.sql(cast == null ? "" : "CAST(");
        out.sql(spread.aggregate() == null ? "" : spread.aggregate() + "(");
        out.sql(lists ? "COALESCE(" : "");
        FieldSql.column(out, new TableName("", child.rowAlias()), spread.name());
        out.sql(lists ? ", '[]')" : "");
        out.sql(spread.aggregate() == null ? "" : ")");
        out.sql(cast == null ? "" : " AS " + cast + ")");
        alias(
                out,
                lists && spread.alias() == null && !spread.name().equals("*")
                        ? spread.name()
                        : spread.alias());
    }

    private static void embedded(SqlBuilder out, ReadPlan child, boolean grouped) {
        String row = child.rowAlias();
        if (many(child)) {
            out.sql("COALESCE(").name(row).sql(".").name(row).sql(", '[]')");
        } else {
            out.sql("row_to_json(").name(row).sql(".*)");
        }
        // rows are grouped by it, which json cannot be
        out.sql(grouped ? "::jsonb" : "").sql(" AS ").name(child.shownAs());
    }

    private static boolean many(ReadPlan child) {
        Relationship relationship = child.relationship();
        return relationship != null && !relationship.isToOne();
    }

    private static void join(SqlBuilder out, ReadPlan child, ReadPlan parent, boolean groups) {
        String row = child.rowAlias();
        out.sql(child.inner() ? " INNER JOIN LATERAL (" : " LEFT JOIN LATERAL (");
        if (many(child)) {
            out.sql("SELECT json_agg(").name(row).sql(") AS ").name(row);
            if (child.spread()) {
                for (Spread each : child.spreads()) {
                    out.sql(", json_agg(").name(row).sql(".").name(each.name()).sql(") AS ");
                    out.name(each.name());
                }
            }
            out.sql(" FROM (");
            rows(out, child, parent, groups);
            out.sql(") AS ").name(row);
            out.sql(") AS ").name(row).sql(" ON ");
            if (child.inner()) {
                out.name(row).sql(" IS NOT NULL");
            } else {
                out.sql("TRUE");
            }
        } else {
            rows(out, child, parent, groups);
            out.sql(") AS ").name(row).sql(" ON TRUE");
        }
    }

    private static void from(SqlBuilder out, ReadPlan plan, @Nullable ReadPlan parent) {
        out.sql("FROM ");
        Relationship relationship = plan.relationship();
        TableName function = relationship == null ? null : relationship.function();
        if (function != null && relationship != null && parent != null) {
            out.name(function).sql("(").name(table(parent).name()).sql("::");
            out.name(relationship.origin()).sql(")");
        } else {
            out.name(plan.from());
        }
        if (plan.fromAlias() != null) {
            out.sql(" AS ").name(plan.fromAlias());
        }
        Junction junction = relationship == null ? null : relationship.junction();
        if (junction != null) {
            out.sql(", ").name(junction.table()).sql(" AS ").name(junctionAlias(plan));
        }
    }

    private static String junctionAlias(ReadPlan plan) {
        return plan.rowAlias() + "_by";
    }

    private static void conditions(
            SqlBuilder out,
            ReadPlan plan,
            @Nullable ReadPlan parent,
            FieldSql.EmbeddedSql embeds,
            List<ReadPlan> existing) {
        List<Runnable> parts = new ArrayList<>();
        for (Where where : plan.where()) {
            parts.add(() -> FieldSql.where(out, table(plan), where, embeds));
        }
        Relationship relationship = plan.relationship();
        if (relationship != null && parent != null) {
            joinConditions(out, plan, parent, relationship, parts);
        }
        for (ReadPlan child : existing) {
            parts.add(() -> {
                out.sql("EXISTS (");
                counted(out, child, plan);
                out.sql(")");
            });
        }
        if (!parts.isEmpty()) {
            out.sql(" WHERE ").each(parts, " AND ", Runnable::run);
        }
    }

    private static void joinConditions(
            SqlBuilder out,
            ReadPlan plan,
            ReadPlan parent,
            Relationship relationship,
            List<Runnable> parts) {
        Junction junction = relationship.junction();
        if (junction != null) {
            var between = new TableName("", junctionAlias(plan));
            for (Pair pair : junction.toTarget()) {
                parts.add(() -> equal(out, table(plan), pair.origin(), between, pair.target()));
            }
            for (Pair pair : junction.toOrigin()) {
                parts.add(() -> equal(out, between, pair.target(), table(parent), pair.origin()));
            }
        }
        for (Pair pair : relationship.columns()) {
            parts.add(() -> equal(out, table(plan), pair.target(), table(parent), pair.origin()));
        }
    }

    private static void equal(
            SqlBuilder out, TableName one, String column, TableName other, String otherColumn) {
        FieldSql.column(out, one, column);
        out.sql(" = ");
        FieldSql.column(out, other, otherColumn);
    }

    private static boolean aggregated(ReadPlan plan) {
        return plan.outputs().stream().anyMatch(output -> output.aggregate() != null)
                || plan.children().stream()
                        .flatMap(child -> child.spreads().stream())
                        .anyMatch(spread -> spread.aggregate() != null);
    }

    private static void groupBy(SqlBuilder out, ReadPlan plan) {
        if (!aggregated(plan)) {
            return;
        }
        List<Runnable> terms = new ArrayList<>();
        for (Output output : plan.outputs()) {
            if (output.aggregate() == null) {
                terms.add(() -> groupTerm(out, plan, output));
            }
        }
        for (ReadPlan child : plan.children()) {
            if (!child.spread()) {
                if (!child.empty()) {
                    terms.add(() -> out.name(child.shownAs()));
                }
                continue;
            }
            for (Spread spread : child.spreads()) {
                if (spread.aggregate() == null) {
                    terms.add(() ->
                            FieldSql.column(
                                    out, new TableName("", child.rowAlias()), spread.name()));
                }
            }
        }
        if (!terms.isEmpty()) {
            out.sql(" GROUP BY ").each(terms, ", ", Runnable::run);
        }
    }

    private static void groupTerm(SqlBuilder out, ReadPlan plan, Output output) {
        if (output.alias() != null) {
            out.name(output.alias());
        } else {
            FieldSql.field(out, table(plan), output.target());
        }
    }
}
