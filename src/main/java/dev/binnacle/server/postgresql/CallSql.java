package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.query.SqlBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Turns a call's plan into a statement that returns what the routine returns. */
final class CallSql {
    private CallSql() {}

    static void write(SqlBuilder out, CallPlan plan) {
        Routine routine = plan.routine();
        boolean scalar = routine.returnsScalar() || routine.returnsSetOfScalar();
        out.sql("SELECT ");
        if (scalar) {
            out.sql("pgrst_call.pgrst_scalar");
        } else if (plan.returning().isEmpty()) {
            out.sql("pgrst_call.*");
        } else {
            out.each(
                    plan.returning(),
                    ", ",
                    each -> FieldSql.column(out, new TableName("", "pgrst_call"), each));
        }
        Map<String, List<String>> direct = plan.direct();
        if (plan.unnamed()) {
            out.sql(" FROM ");
            call(out, routine, scalar, () -> whole(out, plan));
        } else if (plan.parameters().isEmpty()) {
            out.sql(" FROM ");
            call(out, routine, scalar, () -> {});
        } else if (direct != null) {
            out.sql(" FROM ");
            call(out, routine, scalar, () -> direct(out, plan.parameters(), direct));
        } else {
            List<Target> columns = plan.parameters().stream().map(Target::parameter).toList();
            ChangeSql.from(out, body(plan), columns, false);
            out.sql(", LATERAL ");
            call(out, routine, scalar, () -> fromBody(out, plan.parameters()));
        }
    }

    private static String body(CallPlan plan) {
        byte[] body = plan.body();
        return body == null ? "{}" : new String(body, StandardCharsets.UTF_8);
    }

    private static void call(SqlBuilder out, Routine routine, boolean scalar, Runnable arguments) {
        out.sql(scalar ? "(SELECT " : "").name(routine.name()).sql("(");
        arguments.run();
        out.sql(")").sql(scalar ? " pgrst_scalar) pgrst_call" : " pgrst_call");
    }

    private static void whole(SqlBuilder out, CallPlan plan) {
        String type = plan.routine().parameters().getFirst().type();
        byte[] body = plan.body();
        if (type.equals("bytea")) {
            out.bind(body == null ? new byte[0] : body);
        } else {
            out.bind(body == null ? null : new String(body, StandardCharsets.UTF_8));
            out.sql("::").sql(type);
        }
    }

    private static void direct(
            SqlBuilder out, List<Routine.Parameter> parameters, Map<String, List<String>> values) {
        out.each(
                parameters,
                ", ",
                each -> {
                    List<String> given = values.getOrDefault(each.name(), List.of());
                    out.sql(each.variadic() ? "VARIADIC " : "").name(each.name()).sql(" := ");
                    out.bind(each.variadic() ? FieldSql.array(given) : given.getLast());
                    out.sql("::").sql(each.widest());
                });
    }

    private static void fromBody(SqlBuilder out, List<Routine.Parameter> parameters) {
        out.each(
                parameters,
                ", ",
                each -> {
                    out.sql(each.variadic() ? "VARIADIC " : "").name(each.name());
                    out.sql(" := pgrst_body.").name(each.name());
                });
    }
}
