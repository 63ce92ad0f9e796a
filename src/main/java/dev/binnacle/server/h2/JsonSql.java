package dev.binnacle.server.h2;

import dev.binnacle.server.h2.BranchSql.ColumnSql;
import dev.binnacle.server.query.SqlBuilder;

import org.h2.value.Value;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueVarchar;

import java.math.BigDecimal;
import java.util.List;

/** Compares JSON as {@code jsonb} is compared: by what it is, then by its value. */
final class JsonSql {
    private static final String ORDER = "n\"0ft[{";
    private static final int STRING = 2;
    private static final int NUMBER = 3;
    private static final int TRUE = 5;
    private static final int ARRAY = 6;

    private JsonSql() {}

    /** The text of a string, of all else its JSON; null for null. */
    static void plain(SqlBuilder out, ColumnSql json) {
        out.sql("CASE LEFT(");
        text(out, json);
        out.sql(", 1) WHEN '\"' THEN STRINGDECODE(SUBSTRING(");
        text(out, json);
        out.sql(", 2, CHAR_LENGTH(");
        text(out, json);
        out.sql(") - 2)) WHEN 'n' THEN NULL ELSE ");
        text(out, json);
        out.sql(" END");
    }

    private static void text(SqlBuilder out, ColumnSql json) {
        out.sql("CAST(");
        json.run(out);
        out.sql(" AS VARCHAR)");
    }

    /** Its place in the order of kinds; an empty array comes before all else. */
    private static void rank(SqlBuilder out, ColumnSql json) {
        out.sql("CASE WHEN ");
        text(out, json);
        out.sql(" = '[]' THEN 0 ELSE LOCATE(TRANSLATE(LEFT(");
        text(out, json);
        out.sql(", 1), '-123456789', '0000000000'), '" + ORDER + "') END");
    }

    private static int rank(String json) {
        char first = json.charAt(0);
        boolean number = first == '-' || Character.isDigit(first);
        return json.equals("[]") ? 0 : ORDER.indexOf(number ? '0' : first) + 1;
    }

    private static void number(SqlBuilder out, ColumnSql json) {
        out.sql("CAST(");
        text(out, json);
        out.sql(" AS DECFLOAT)");
    }

    /** By what JSON is ordered, one after the other. */
    static List<ColumnSql> keys(ColumnSql json) {
        return List.of(
                out -> rank(out, json),
                out -> {
                    out.sql("CASE ");
                    rank(out, json);
                    out.sql(" WHEN " + NUMBER + " THEN ");
                    number(out, json);
                    out.sql(" WHEN " + ARRAY + " THEN CARDINALITY(");
                    json.run(out);
                    out.sql(") END");
                },
                out -> plain(out, json));
    }

    /**
     * @param operator of SQL
     * @param operand JSON
     */
    static void compare(SqlBuilder out, ColumnSql json, String operator, String operand) {
        String stored = Literal.of(ColumnType.of(Kind.JSON), operand, false).getString();
        int rank = rank(stored);
        if (rank == NUMBER) {
            Value number = ValueDecfloat.get(new BigDecimal(stored));
            compare(out, json, operator, rank, number, () -> number(out, json));
        } else if (rank == STRING) {
            Value string = ValueVarchar.get(JsonText.decoded(stored));
            compare(out, json, operator, rank, string, () -> plain(out, json));
        } else if (rank > 0 && rank <= TRUE) {
            rank(out, json);
            out.sql(" " + operator + " " + rank);
        } else {
            Value text = ValueVarchar.get(stored);
            compare(out, json, operator, rank, text, () -> text(out, json));
        }
    }

    private static void compare(
            SqlBuilder out,
            ColumnSql json,
            String operator,
            int rank,
            Value value,
            Runnable alike) {
        out.sql("CASE ");
        rank(out, json);
        out.sql(" WHEN " + rank + " THEN ");
        alike.run();
        out.sql(" " + operator + " ").bind(value).sql(" ELSE ");
        rank(out, json);
        out.sql(" " + operator + " " + rank + " END");
    }
}
