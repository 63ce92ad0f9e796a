package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.plan.Order;
import dev.binnacle.server.plan.Target;
import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.Operation;
import dev.binnacle.server.request.RowRange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Fields, conditions and orders in PostgreSQL's words. */
final class FieldSql {
    private FieldSql() {}

    /** Says how an embed's condition is written; it differs between rows and their count. */
    interface EmbeddedSql {
        void write(SqlBuilder out, Where.Embedded embedded);
    }

    static void field(SqlBuilder out, TableName table, Target target) {
        if (target.textSearch() != null) {
            out.sql("to_tsvector(");
            language(out, target.textSearch());
            plain(out, table, target);
            out.sql(")");
        } else {
            plain(out, table, target);
        }
    }

    private static void plain(SqlBuilder out, TableName table, Target target) {
        if (target.wholeRow()) {
            out.name(table);
            return;
        }
        boolean json = target.json() && !target.path().isEmpty();
        out.sql(json ? "to_jsonb(" : "");
        column(out, table, target.name());
        out.sql(json ? ")" : "");
        for (Field.JsonStep step : target.path()) {
            out.sql(step.text() ? "->>" : "->").bind(step.operand());
            out.sql(step.index() ? "::int" : "");
        }
    }

    static void column(SqlBuilder out, TableName table, String column) {
        out.name(table).sql(".");
        if (column.equals("*")) {
            out.sql("*");
        } else {
            out.name(column);
        }
    }

    /** With the function that turns its value into what is shown. */
    static void shown(SqlBuilder out, TableName table, Target target) {
        if (target.transform() == null) {
            field(out, table, target);
        } else {
            out.sql(target.transform()).sql("(");
            field(out, table, target);
            out.sql(")");
        }
    }

    static void where(SqlBuilder out, TableName table, Where where, EmbeddedSql embeds) {
        switch (where) {
            case Where.Embedded embedded -> embeds.write(out, embedded);
            case Where.Condition condition -> condition(out, table, condition);
            case Where.Many many -> {
                out.sql(many.negated() ? "NOT (" : "(");
                out.each(
                        many.parts(),
                        many.and() ? " AND " : " OR ",
                        part -> where(out, table, part, embeds));
                out.sql(")");
            }
        }
    }

    static void embeddedRow(SqlBuilder out, Where.Embedded embedded) {
        out.name(embedded.alias()).sql(" IS ").sql(embedded.negated() ? "" : "NOT ");
        out.sql("DISTINCT FROM NULL");
    }

    private static void condition(SqlBuilder out, TableName table, Where.Condition condition) {
        Target target = condition.target();
        out.sql(condition.negated() ? "NOT " : "");
        field(out, table, target);
        switch (condition.operation()) {
            case Operation.Comparison comparison -> comparison(out, target, comparison);
            case Operation.Is is -> out.sql(" IS ").sql(is.truth().name().replace('_', ' '));
            case Operation.IsDistinct distinct ->
                    out.sql(" IS DISTINCT FROM ").bind(distinct.operand());
            case Operation.In in -> in(out, target, in.operands());
            case Operation.TextSearch search -> textSearch(out, search);
        }
    }

    private static void comparison(SqlBuilder out, Target target, Operation.Comparison comparison) {
        out.sql(" ").sql(operator(comparison.operator())).sql(" ");
        boolean pattern =
                comparison.operator() == Operation.Operator.LIKE
                        || comparison.operator() == Operation.Operator.ILIKE;
        String operand = pattern ? comparison.operand().replace('*', '%') : comparison.operand();
        boolean one = comparison.quantifier() == Operation.Quantifier.ONE;
        out.sql(one ? "" : comparison.quantifier().name() + "(");
        String transform = pattern ? null : target.transform();
        out.sql(transform == null ? "" : transform + "(").bind(operand);
        out.sql(transform == null ? "" : ")").sql(one ? "" : ")");
    }

    private static void in(SqlBuilder out, Target target, List<String> operands) {
        if (operands.equals(List.of(""))) {
            out.sql(" = ANY ('{}')");
        } else if (target.transform() == null) {
            out.sql(" = ANY (").bind(array(operands)).sql(")");
        } else {
            out.sql(" = ANY (SELECT ").sql(target.transform()).sql("(unnest(");
            out.bind(array(operands)).sql("::text[])))");
        }
    }

    /** An array's literal, every element in quotes. */
    static String array(List<String> elements) {
        var text = new StringBuilder("{");
        for (String element : elements) {
            text.append(text.length() > 1 ? "," : "").append('"');
            text.append(element.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }

    private static void textSearch(SqlBuilder out, Operation.TextSearch search) {
        out.sql(
                switch (search.query()) {
                    case FTS -> " @@ to_tsquery(";
                    case PLFTS -> " @@ plainto_tsquery(";
                    case PHFTS -> " @@ phraseto_tsquery(";
                    case WFTS -> " @@ websearch_to_tsquery(";
                });
        language(out, search.language());
        out.bind(search.operand()).sql(")");
    }

    private static void language(SqlBuilder out, @Nullable String language) {
        if (language != null && !language.isEmpty()) {
            out.bind(language).sql(", ");
        }
    }

    private static String operator(Operation.Operator operator) {
        return switch (operator) {
            case EQ -> "=";
            case GTE -> ">=";
            case GT -> ">";
            case LTE -> "<=";
            case LT -> "<";
            case LIKE -> "like";
            case ILIKE -> "ilike";
            case MATCH -> "~";
            case IMATCH -> "~*";
            case NEQ -> "<>";
            case CS -> "@>";
            case CD -> "<@";
            case OV -> "&&";
            case SL -> "<<";
            case SR -> ">>";
            case NXR -> "&<";
            case NXL -> "&>";
            case ADJ -> "-|-";
        };
    }

    static void orderBy(SqlBuilder out, TableName table, List<Order> order) {
        if (order.isEmpty()) {
            return;
        }
        out.sql(" ORDER BY ");
        out.each(
                order,
                ", ",
                each -> {
                    String relation = each.relation();
                    field(
                            out,
                            relation == null ? table : new TableName("", relation),
                            each.target());
                    if (each.descending() != null) {
                        out.sql(each.descending() ? " DESC" : " ASC");
                    }
                    if (each.nullsFirst() != null) {
                        out.sql(each.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
                    }
                });
    }

    static void limit(SqlBuilder out, RowRange range) {
        if (range.limit() != null) {
            // not bound: the plan kept for any limit would be one for a tenth of the table
            out.sql(" LIMIT " + range.limit());
        }
        if (range.offset() > 0) {
            out.sql(" OFFSET ").bind(String.valueOf(range.offset())).sql("::bigint");
        }
    }
}
