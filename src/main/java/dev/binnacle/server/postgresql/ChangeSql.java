package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;

import java.util.List;

/** Turns a change's plan into one statement. */
final class ChangeSql {
    private static final TableName BODY = new TableName("", "pgrst_body");
    private static final String COUNTED =
            "set_config('pgrst.inserted', (coalesce(nullif(current_setting('pgrst.inserted', true),"
                    + " '')::int, 0) %s 1)::text, true) <> '%s'";

    private ChangeSql() {}

    static void write(SqlBuilder out, ChangePlan plan) {
        switch (plan) {
            case ChangePlan.Insert insert -> insert(out, insert);
            case ChangePlan.Update update -> update(out, update);
            case ChangePlan.Delete delete -> {
                TableName table = delete.resource().name();
                out.sql("DELETE FROM ").name(table);
                where(out, table, delete.where());
                returning(out, table, delete.returning());
            }
        }
    }

    private static void insert(SqlBuilder out, ChangePlan.Insert insert) {
        TableName table = insert.resource().name();
        List<Target> columns = insert.columns();
        out.sql("INSERT INTO ").name(table);
        if (!columns.isEmpty()) {
            out.sql(" (").each(columns, ", ", each -> out.name(each.name())).sql(")");
        }
        out.sql(" SELECT ");
        out.each(columns, ", ", each -> FieldSql.column(out, BODY, each.name()));
        from(out, insert.body(), columns, insert.defaults());
        ChangePlan.Conflict conflict = insert.conflict();
        boolean merges = conflict != null && !conflict.columns().isEmpty();
        out.sql(merges || !insert.conditions().isEmpty() ? " WHERE " : "");
        out.sql(merges ? COUNTED.formatted("+", "0") : "");
        for (int i = 0; i < insert.conditions().size(); i++) {
            out.sql(merges || i > 0 ? " AND " : "");
            FieldSql.where(out, BODY, insert.conditions().get(i), FieldSql::embeddedRow);
        }
        if (conflict != null && merges) {
            conflict(out, conflict, columns);
        }
        returning(out, table, insert.returning());
    }

    private static void conflict(
            SqlBuilder out, ChangePlan.Conflict conflict, List<Target> columns) {
        out.sql(" ON CONFLICT (").each(conflict.columns(), ", ", out::name).sql(")");
        if (!conflict.merge() || columns.isEmpty()) {
            out.sql(" DO NOTHING");
            return;
        }
        out.sql(" DO UPDATE SET ");
        out.each(
                columns, ", ", each -> out.name(each.name()).sql(" = EXCLUDED.").name(each.name()));
        out.sql(" WHERE ").sql(COUNTED.formatted("-", "-1"));
    }

    private static void update(SqlBuilder out, ChangePlan.Update update) {
        TableName table = update.resource().name();
        if (update.columns().isEmpty()) {
            out.sql("SELECT ");
            List<String> returning = update.returning();
            if (returning.isEmpty()) {
                out.sql("NULL");
            }
            var own = new TableName("", table.name());
            out.each(returning, ", ", each -> FieldSql.column(out, own, each));
            out.sql(" FROM ").name(table).sql(" WHERE false");
            return;
        }
        out.sql("UPDATE ").name(table).sql(" SET ");
        out.each(
                update.columns(),
                ", ",
                each -> {
                    out.name(each.name()).sql(" = ");
                    FieldSql.column(out, BODY, each.name());
                });
        from(out, update.body(), update.columns(), update.defaults());
        where(out, table, update.where());
        returning(out, table, update.returning());
    }

    private static void where(SqlBuilder out, TableName table, List<Where> where) {
        if (!where.isEmpty()) {
            out.sql(" WHERE ");
            out.each(
                    where,
                    " AND ",
                    each -> FieldSql.where(out, table, each, FieldSql::embeddedRow));
        }
    }

    private static void returning(SqlBuilder out, TableName table, List<String> columns) {
        out.sql(" RETURNING ");
        if (columns.isEmpty()) {
            out.sql("1");
        } else {
            out.each(columns, ", ", each -> FieldSql.column(out, table, each));
        }
    }

    /** The rows of a JSON body with the types of the columns they go to. */
    static void from(SqlBuilder out, String body, List<Target> columns, boolean defaults) {
        boolean object = body.stripLeading().startsWith("{");
        String kind = defaults ? "jsonb" : "json";
        out.sql(" FROM (SELECT ").bind(body).sql("::" + kind + " AS json_data) pgrst_payload, ");
        String source = "pgrst_payload.json_data";
        if (defaults) {
            source = "pgrst_defaults.val";
            out.sql("LATERAL (SELECT ").sql(object ? "" : "jsonb_agg(");
            defaults(out, columns);
            out.sql(object ? " || pgrst_payload.json_data" : " || elem)").sql(" AS val");
            out.sql(object ? "" : " FROM jsonb_array_elements(pgrst_payload.json_data) elem");
            out.sql(") pgrst_defaults, ");
        }
        out.sql("LATERAL (SELECT ");
        out.each(
                columns,
                ", ",
                each -> {
                    if (each.transform() == null) {
                        out.name(each.name());
                    } else {
                        out.sql(each.transform()).sql("(").name(each.name()).sql(") AS ");
                        out.name(each.name());
                    }
                });
        out.sql(" FROM ");
        if (columns.isEmpty()) {
            out.sql(object ? "(VALUES (1)) _" : kind + "_array_elements(" + source + ") _");
        } else {
            out.sql(kind).sql(object ? "_to_record(" : "_to_recordset(").sql(source);
            out.sql(") AS _(");
            out.each(columns, ", ", each -> out.name(each.name()).sql(" ").sql(each.type()));
            out.sql(")");
        }
        out.sql(") pgrst_body");
    }

    private static void defaults(SqlBuilder out, List<Target> columns) {
        List<Target> with = columns.stream().filter(each -> each.defaultSql() != null).toList();
        out.sql("jsonb_build_object(");
        out.each(with, ", ", each -> out.literal(each.name()).sql(", " + each.defaultSql()));
        out.sql(")");
    }
}
