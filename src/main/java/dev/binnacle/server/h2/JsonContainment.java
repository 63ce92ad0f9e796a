package dev.binnacle.server.h2;

import dev.binnacle.server.h2.BranchSql.ColumnSql;
import dev.binnacle.server.query.SqlBuilder;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** Whether JSON holds other JSON, as {@code jsonb @>} says. */
final class JsonContainment {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_PARTS = 100;
    private final SqlBuilder out;
    private int parts;

    private JsonContainment(SqlBuilder out) {
        this.out = out;
    }

    /**
     * @param operand JSON
     */
    static void write(SqlBuilder out, ColumnSql json, String operand) {
        JsonNode wanted =
                JSON.readTree(Literal.of(ColumnType.of(Kind.JSON), operand, false).getString());
        out.sql("CASE WHEN ");
        json.run(out);
        out.sql(" IS NULL THEN NULL ELSE COALESCE(");
        var containment = new JsonContainment(out);
        containment.holds(json, wanted);
        if (wanted.isValueNode()) {
            out.sql(" OR ");
            containment.element(json, wanted);
        }
        out.sql(", FALSE) END");
    }

    private void holds(ColumnSql json, JsonNode wanted) {
        if (++parts > MOST_PARTS) {
            throw Refusal.notHere("JSON of so many parts cannot be looked for on H2.");
        }
        if (wanted.isValueNode()) {
            JsonSql.compare(out, json, "=", wanted.toString());
            return;
        }
        List<Runnable> all = new ArrayList<>();
        for (var field : wanted.properties()) {
            if (field.getKey().length() > LONGEST_NAME) {
                throw Refusal.notHere("A key this long cannot be looked for on H2.");
            }
            all.add(() ->
                    holds(
                            inner -> {
                                inner.sql("(");
                                json.run(inner);
                                inner.sql(").").name(field.getKey());
                            },
                            field.getValue()));
        }
        if (wanted.isArray()) {
            wanted.forEach(element -> all.add(() -> element(json, element)));
        }
        out.sql("(");
        json.run(out);
        out.sql(wanted.isArray() ? " IS JSON ARRAY" : " IS JSON OBJECT");
        all.forEach(each -> {
            out.sql(" AND ");
            each.run();
        });
        out.sql(")");
    }

    /** Whether one of an array's elements holds it. */
    private void element(ColumnSql json, JsonNode wanted) {
        String at = "at" + parts;
        // a bound that is null makes H2 fail
        out.sql("EXISTS (SELECT 1 FROM SYSTEM_RANGE(1, " + LONGEST + ") AS " + at);
        out.sql(" WHERE " + at + ".\"X\" <= COALESCE(CARDINALITY(");
        json.run(out);
        out.sql("), 0) AND ");
        holds(
                inner -> {
                    inner.sql("(");
                    json.run(inner);
                    inner.sql(")[" + at + ".\"X\"]");
                },
                wanted);
        out.sql(")");
    }
}
