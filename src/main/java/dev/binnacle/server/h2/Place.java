package dev.binnacle.server.h2;

import dev.binnacle.server.plan.Target;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Field.JsonStep;

import java.util.List;

/** A column in a statement, or a place within the JSON that it holds. */
record Place(Scope scope, String column, List<JsonStep> path) {
    private static final int LONGEST_NAME = 256;
    private static final int DEEPEST = 32;
    private static final int MOST_COPIES = 64;

    static Place of(Scope scope, Target target) {
        return new Place(scope, target.name(), target.path());
    }

    /**
     * What is there.
     *
     * @throws dev.binnacle.server.request.ApiException where there cannot be anything
     */
    ColumnType type() {
        ColumnType type = scope.type(column);
        if (path.isEmpty()) {
            return type;
        }
        JsonPath.check(path);
        int copies = 1;
        for (JsonStep step : path) {
            boolean named = step.index() || step.operand().length() <= LONGEST_NAME;
            copies *= copies(step);
            if (path.size() > DEEPEST || copies > MOST_COPIES || !named) {
                throw Refusal.notHere("A path this long within JSON is not implemented on H2.");
            }
        }
        return JsonPath.type(path);
    }

    /** How often what comes before a step is written. */
    private static int copies(JsonStep step) {
        int place = step.index() ? JsonPath.index(step) : 1;
        return (place < 0 ? 2 : 1) + (place == 0 || place == -1 ? 2 : 0);
    }

    void write(SqlBuilder out) {
        if (!path.isEmpty() && path.getLast().text()) {
            JsonSql.plain(out, this::json);
        } else {
            json(out);
        }
    }

    /** The value itself where no path is taken, otherwise the JSON at its end. */
    private void json(SqlBuilder out) {
        if (path.isEmpty()) {
            scope.column(out, column);
        } else {
            json(out, path.size());
        }
    }

    private void json(SqlBuilder out, int steps) {
        if (steps == 0) {
            boolean json = scope.type(column).kind() == Kind.JSON;
            out.sql(json ? "" : "CAST(");
            scope.column(out, column);
            out.sql(json ? "" : " AS JSON)");
            return;
        }
        JsonStep step = path.get(steps - 1);
        if (!step.index()) {
            out.sql("(");
            json(out, steps - 1);
            out.sql(").").name(step.operand());
            return;
        }
        int place = JsonPath.index(step);
        if (place == 0 || place == -1) {
            out.sql("COALESCE(");
            element(out, steps, place);
            out.sql(", CASE WHEN ");
            json(out, steps - 1);
            out.sql(" IS JSON SCALAR THEN ");
            json(out, steps - 1);
            out.sql(" END)");
        } else {
            element(out, steps, place);
        }
    }

    private void element(SqlBuilder out, int steps, int place) {
        out.sql("(");
        json(out, steps - 1);
        if (place >= 0) {
            out.sql(")[" + (place + 1L) + "]");
        } else {
            out.sql(")[CARDINALITY(");
            json(out, steps - 1);
            out.sql(") - " + (-1L - place) + "]");
        }
    }
}
