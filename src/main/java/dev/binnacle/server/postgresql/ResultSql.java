package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.query.SqlBuilder;

import org.jspecify.annotations.Nullable;

/**
 * The whole statement of a request: its rows, counted, and its body written by the database. Six
 * columns: total, rows, location, body, headers, status; a change adds how many were inserted.
 */
final class ResultSql {
    private static final String SETTINGS =
            ", nullif(current_setting('response.headers', true), ''),"
                    + " nullif(current_setting('response.status', true), '')";
    private static final String ROW = "_postgrest_t";

    private ResultSql() {}

    static void read(SqlBuilder out, ReadPlan plan, Shape shape) {
        boolean named = counts(shape) || shape.kind() == Shape.Kind.CSV;
        if (named) {
            out.sql("WITH pgrst_source AS (");
            ReadSql.rows(out, plan);
            out.sql(")");
            count(out, plan, shape);
        }
        out.sql(" SELECT ");
        total(out, shape);
        out.sql(", count(" + ROW + "), null, ");
        body(out, shape);
        out.sql(SETTINGS).sql(" FROM (");
        if (named) {
            out.sql("SELECT * FROM pgrst_source");
        } else {
            ReadSql.rows(out, plan);
        }
        out.sql(") " + ROW);
    }

    static void change(SqlBuilder out, ChangePlan change, ReadPlan rows, Shape shape) {
        out.sql("WITH pgrst_source AS (");
        ChangeSql.write(out, change);
        out.sql(") SELECT null::bigint AS total, count(" + ROW + "), ");
        location(out, shape);
        out.sql(", ");
        body(out, shape);
        out.sql(SETTINGS).sql(", nullif(current_setting('pgrst.inserted', true), '') FROM (");
        if (shape.kind() == Shape.Kind.NONE) {
            out.sql("SELECT * FROM pgrst_source");
        } else {
            ReadSql.rows(out, rows);
        }
        out.sql(") " + ROW);
    }

    static void call(SqlBuilder out, CallPlan call, ReadPlan rows, Shape shape) {
        out.sql("WITH pgrst_source AS (");
        CallSql.write(out, call);
        out.sql(")");
        count(out, rows, shape);
        out.sql(" SELECT ");
        total(out, shape);
        Routine routine = shape.routine();
        boolean one =
                shape.kind() == Shape.Kind.CUSTOM && routine != null && routine.returnsScalar();
        out.sql(one ? ", 1, null, " : ", count(" + ROW + "), null, ");
        body(out, shape);
        out.sql(SETTINGS).sql(" FROM (");
        ReadSql.rows(out, rows);
        out.sql(") " + ROW);
    }

    private static void count(SqlBuilder out, ReadPlan plan, Shape shape) {
        if (counts(shape)) {
            out.sql(", pgrst_source_count AS (");
            ReadSql.counted(out, plan, null);
            out.sql(shape.countLimit() == null ? ")" : " LIMIT " + shape.countLimit() + ")");
        }
    }

    private static boolean counts(Shape shape) {
        return shape.count() == Shape.Count.EXACT || shape.count() == Shape.Count.ESTIMATED;
    }

    private static void total(SqlBuilder out, Shape shape) {
        out.sql(
                counts(shape)
                        ? "(SELECT count(*) FROM pgrst_source_count) AS total"
                        : "null::bigint AS total");
    }

    private static void location(SqlBuilder out, Shape shape) {
        if (shape.location().isEmpty()) {
            out.sql("null");
            return;
        }
        out.sql("CASE WHEN count(" + ROW + ") = 1 THEN (SELECT json_agg(json_build_array(e.key, ");
        out.sql("coalesce('eq.' || e.value, 'is.null'))) FROM (SELECT row_to_json(s) AS r FROM ");
        out.sql("pgrst_source s LIMIT 1) d CROSS JOIN json_each_text(d.r) e WHERE e.key IN (");
        out.each(shape.location(), ", ", out::literal).sql("))::text END");
    }

    private static void body(SqlBuilder out, Shape shape) {
        switch (shape.kind()) {
            case NONE -> out.sql("''");
            case JSON -> json(out, shape, isSingle(shape.routine()));
            case JSON_OBJECT -> json(out, shape, true);
            case GEOJSON ->
                    out.sql("json_build_object('type', 'FeatureCollection', 'features', coalesce(")
                            .sql("json_agg(ST_AsGeoJSON(" + ROW + ")::json), '[]'))");
            case CSV ->
                    out.sql("(SELECT coalesce(string_agg(a.k, ','), '') FROM (")
                            .sql("SELECT json_object_keys(r)::text AS k FROM (")
                            .sql("SELECT row_to_json(hh) AS r FROM pgrst_source hh LIMIT 1) s) a)")
                            .sql(" || E'\\n' || coalesce(string_agg(substring(" + ROW)
                            .sql("::text, 2, length(" + ROW + "::text) - 2), E'\\n'), '')");
            case CUSTOM -> custom(out, shape);
        }
    }

    private static boolean isSingle(@Nullable Routine routine) {
        return routine != null && (routine.returnsScalar() || routine.returnsSingleRow());
    }

    private static void json(SqlBuilder out, Shape shape, boolean single) {
        Routine routine = shape.routine();
        boolean scalar =
                routine != null && (routine.returnsScalar() || routine.returnsSetOfScalar());
        out.sql("coalesce(").sql(shape.stripNulls() ? "json_strip_nulls(" : "");
        out.sql("json_agg(" + ROW).sql(scalar ? ".pgrst_scalar" : "");
        out.sql(single ? ")->0" : ")").sql(shape.stripNulls() ? ")" : "");
        out.sql(single ? ", 'null')" : ", '[]')");
    }

    private static void custom(SqlBuilder out, Shape shape) {
        TableName handler = shape.handler();
        Routine routine = shape.routine();
        if (handler == null) {
            throw new IllegalArgumentException("a custom body needs its function");
        }
        out.name(handler).sql("(" + ROW);
        if (routine != null && routine.returnsScalar()) {
            out.sql(".pgrst_scalar)");
        } else if (shape.handled() == null) {
            out.sql(")");
        } else {
            out.sql("::").name(shape.handled()).sql(")");
        }
    }
}
