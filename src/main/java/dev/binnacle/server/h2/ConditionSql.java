package dev.binnacle.server.h2;

import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Operation;
import dev.binnacle.server.request.Operation.Comparison;
import dev.binnacle.server.request.Operation.Operator;
import dev.binnacle.server.request.Operation.Quantifier;

import org.h2.value.ValueBoolean;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Conditions in H2's words, refused where PostgreSQL would. */
final class ConditionSql {
    private ConditionSql() {}

    /** Writes the condition that an embedded resource has rows. */
    interface EmbeddedSql {
        void write(SqlBuilder out, Where.Embedded embedded);
    }

    static void where(SqlBuilder out, Scope scope, Where where, EmbeddedSql embeds) {
        switch (where) {
            case Where.Embedded embedded -> embeds.write(out, embedded);
            case Where.Condition condition -> condition(out, scope, condition);
            case Where.Many many -> {
                out.sql(many.negated() ? "NOT (" : "(");
                out.each(
                        many.parts(),
                        many.and() ? " AND " : " OR ",
                        part -> where(out, scope, part, embeds));
                out.sql(")");
            }
        }
    }

    /** Whether it is a regular expression, or holds one. */
    static boolean tells(Where where) {
        return switch (where) {
            case Where.Embedded _ -> false;
            case Where.Many many -> many.parts().stream().anyMatch(ConditionSql::tells);
            case Where.Condition condition ->
                    condition.operation() instanceof Comparison comparison
                            && (comparison.operator() == Operator.MATCH
                                    || comparison.operator() == Operator.IMATCH);
        };
    }

    private static void condition(SqlBuilder out, Scope scope, Where.Condition condition) {
        String name = condition.target().name();
        ColumnType type = scope.type(name);
        if (!condition.target().path().isEmpty()) {
            throw Refusal.notHere("Filters by a path within JSON are not implemented on H2.");
        }
        out.sql(condition.negated() ? "NOT " : "");
        switch (condition.operation()) {
            case Comparison comparison -> comparison(out, scope, name, type, comparison);
            case Operation.Is is -> is(out, scope, name, type, is.truth());
            case Operation.IsDistinct distinct -> {
                scope.column(out, name);
                out.sql(" IS DISTINCT FROM ").bind(new Slot.Text(type, distinct.operand(), false));
            }
            case Operation.In in -> in(out, scope, name, type, in.operands());
            case Operation.TextSearch _ ->
                    throw Refusal.notHere("Full text search is not implemented on H2.");
        }
    }

    private static void is(
            SqlBuilder out, Scope scope, String name, ColumnType type, Operation.Truth truth) {
        String word = truth.name().replace('_', ' ');
        boolean null_ = truth == Operation.Truth.NULL || truth == Operation.Truth.NOT_NULL;
        if (!null_ && type.kind() != Kind.BOOLEAN) {
            throw Refusal.of(
                    "42804",
                    "argument of IS %s must be type boolean, not type %s"
                            .formatted(word, type.name()));
        }
        scope.column(out, name);
        out.sql(" IS ").sql(word);
    }

    private static void in(
            SqlBuilder out, Scope scope, String name, ColumnType type, List<String> operands) {
        if (operands.equals(List.of(""))) {
            out.bind(ValueBoolean.FALSE);
        } else {
            scope.column(out, name);
            out.sql(" = ANY(").bind(new Slot.Texts(type, List.copyOf(operands))).sql(")");
        }
    }

    private static void comparison(
            SqlBuilder out, Scope scope, String name, ColumnType type, Comparison comparison) {
        Operator operator = comparison.operator();
        boolean pattern = operator == Operator.LIKE || operator == Operator.ILIKE;
        String operand = pattern ? comparison.operand().replace('*', '%') : comparison.operand();
        boolean matching = pattern || operator == Operator.MATCH || operator == Operator.IMATCH;
        check(type, operator, matching);
        if (comparison.quantifier() == Quantifier.ONE) {
            one(out, scope, name, type, operator, operand);
            return;
        }
        boolean any = comparison.quantifier() == Quantifier.ANY;
        List<@Nullable String> operands = Literal.elements(operand);
        if (operands.isEmpty()) {
            out.bind(ValueBoolean.get(!any));
            return;
        }
        out.sql("(");
        out.each(
                operands,
                any ? " OR " : " AND ",
                each -> one(out, scope, name, type, operator, each));
        out.sql(")");
    }

    private static void check(ColumnType type, Operator operator, boolean matching) {
        String unknown = "unknown";
        if (matching && !type.kind().text()) {
            throw Refusal.noOperator(type, written(operator), unknown);
        }
        switch (operator) {
            case CS, CD, OV -> {
                if (type.kind() == Kind.JSON) {
                    throw Refusal.notHere("Containment within JSON is not implemented on H2.");
                }
                if (type.kind() != Kind.ARRAY) {
                    throw Refusal.noOperator(type, written(operator), unknown);
                }
            }
            case SL, SR, NXR, NXL, ADJ ->
                    throw Refusal.noOperator(type, written(operator), unknown);
            default -> {}
        }
    }

    private static void one(
            SqlBuilder out,
            Scope scope,
            String name,
            ColumnType type,
            Operator operator,
            @Nullable String operand) {
        switch (operator) {
            case EQ, NEQ, GT, GTE, LT, LTE -> {
                scope.column(out, name);
                out.sql(" ").sql(written(operator)).sql(" ");
                out.bind(new Slot.Text(type, operand, false));
            }
            case LIKE, ILIKE -> {
                scope.column(out, name);
                out.sql(operator == Operator.LIKE ? " LIKE " : " ILIKE ");
                text(out, operand == null ? null : pattern(operand));
            }
            case MATCH, IMATCH -> {
                expression(operand);
                out.sql("REGEXP_LIKE(");
                scope.column(out, name);
                out.sql(", ");
                text(out, operand);
                out.sql(operator == Operator.MATCH ? ", 'c')" : ", 'i')");
            }
            default -> containment(out, scope, name, type, operator, Objects.toString(operand, ""));
        }
    }

    /** Refuses what is none, whether there are rows or not. */
    private static void expression(@Nullable String operand) {
        try {
            Pattern.compile(operand == null ? "" : operand);
        } catch (PatternSyntaxException wrong) {
            throw Refusal.of("2201B", "invalid regular expression");
        }
    }

    private static void text(SqlBuilder out, @Nullable String text) {
        out.bind(new Slot.Text(ColumnType.of(Kind.TEXT), text, false));
    }

    /** Without escapes that mean nothing, which H2 does not know. */
    private static String pattern(String pattern) {
        if (pattern.indexOf('\\') < 0) {
            return pattern;
        }
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (++i == pattern.length()) {
                throw Refusal.of("22025", "LIKE pattern must not end with escape character");
            } else {
                char next = pattern.charAt(i);
                out.append("%_\\".indexOf(next) < 0 ? "" : "\\").append(next);
            }
        }
        return out.toString();
    }

    private static void containment(
            SqlBuilder out,
            Scope scope,
            String name,
            ColumnType type,
            Operator operator,
            String operand) {
        ColumnType element = type.element() == null ? ColumnType.of(Kind.TEXT) : type.element();
        List<@Nullable String> elements = Literal.elements(operand);
        if (operator == Operator.CD) {
            contained(out, scope, name, element, elements);
            return;
        }
        if (elements.isEmpty()) {
            scope.column(out, name);
            out.sql(operator == Operator.CS ? " IS NOT NULL" : " IS NULL AND FALSE");
            return;
        }
        out.sql("(");
        out.each(
                elements,
                operator == Operator.CS ? " AND " : " OR ",
                each -> {
                    out.sql("ARRAY_CONTAINS(");
                    scope.column(out, name);
                    out.sql(", CAST(").bind(new Slot.Text(element, each, false));
                    out.sql(" AS ").sql(element.sql()).sql("))");
                });
        out.sql(")");
    }

    /** Counts the places whose element is one of these: H2 cannot open an array of a row. */
    private static void contained(
            SqlBuilder out,
            Scope scope,
            String name,
            ColumnType element,
            List<@Nullable String> elements) {
        out.sql("CARDINALITY(");
        scope.column(out, name);
        if (elements.isEmpty()) {
            out.sql(") = 0");
            return;
        }
        out.sql(") = (SELECT COUNT(*) FROM SYSTEM_RANGE(1, 2147483647) AS pgrst_place");
        out.sql(" WHERE pgrst_place.\"X\" <= CARDINALITY(");
        scope.column(out, name);
        out.sql(") AND ARRAY_GET(");
        scope.column(out, name);
        out.sql(", pgrst_place.\"X\") IN (");
        out.each(
                elements,
                ", ",
                each -> {
                    out.sql("CAST(").bind(new Slot.Text(element, each, false));
                    out.sql(" AS ").sql(element.sql()).sql(")");
                });
        out.sql("))");
    }

    static String written(Operator operator) {
        return switch (operator) {
            case EQ -> "=";
            case GTE -> ">=";
            case GT -> ">";
            case LTE -> "<=";
            case LT -> "<";
            case LIKE -> "~~";
            case ILIKE -> "~~*";
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
}
