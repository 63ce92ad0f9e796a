package dev.binnacle.server.h2;

import dev.binnacle.server.plan.Where;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.request.Operation;
import dev.binnacle.server.request.Operation.Comparison;
import dev.binnacle.server.request.Operation.Operator;
import dev.binnacle.server.request.Operation.Quantifier;

import org.h2.value.ValueBoolean;
import org.h2.value.ValueNull;
import org.h2.value.ValueVarchar;
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
        Place place = Place.of(scope, condition.target());
        ColumnType type = place.type();
        out.sql(condition.negated() ? "NOT " : "");
        switch (condition.operation()) {
            case Comparison comparison -> comparison(out, place, type, comparison);
            case Operation.Is is -> is(out, place, type, is.truth());
            case Operation.IsDistinct distinct -> distinct(out, place, type, distinct.operand());
            case Operation.In in -> in(out, place, type, in.operands());
            case Operation.TextSearch _ ->
                    throw Refusal.notHere("Full text search is not implemented on H2.");
        }
    }

    private static void is(SqlBuilder out, Place place, ColumnType type, Operation.Truth truth) {
        String word = truth.name().replace('_', ' ');
        boolean null_ = truth == Operation.Truth.NULL || truth == Operation.Truth.NOT_NULL;
        if (!null_ && type.kind() != Kind.BOOLEAN) {
            throw Refusal.of(
                    "42804",
                    "argument of IS %s must be type boolean, not type %s"
                            .formatted(word, type.name()));
        }
        place.write(out);
        out.sql(" IS ").sql(word);
    }

    private static void distinct(SqlBuilder out, Place place, ColumnType type, String operand) {
        if (type.kind() == Kind.JSON) {
            out.sql("(");
            JsonSql.compare(out, place::write, "=", operand);
            out.sql(") IS NOT TRUE");
        } else {
            place.write(out);
            out.sql(" IS DISTINCT FROM ").bind(new Slot.Text(type, operand, place.scope().texts()));
        }
    }

    private static void in(SqlBuilder out, Place place, ColumnType type, List<String> operands) {
        checkElement(type);
        if (operands.equals(List.of(""))) {
            out.bind(ValueBoolean.FALSE);
        } else if (type.kind() == Kind.JSON) {
            out.sql("(");
            out.each(operands, " OR ", each -> JsonSql.compare(out, place::write, "=", each));
            out.sql(")");
        } else {
            place.write(out);
            out.sql(" = ANY(")
                    .bind(new Slot.Texts(type, List.copyOf(operands), place.scope().texts()))
                    .sql(")");
        }
    }

    private static void comparison(
            SqlBuilder out, Place place, ColumnType type, Comparison comparison) {
        Operator operator = comparison.operator();
        boolean pattern = operator == Operator.LIKE || operator == Operator.ILIKE;
        String operand = pattern ? comparison.operand().replace('*', '%') : comparison.operand();
        boolean matching = pattern || operator == Operator.MATCH || operator == Operator.IMATCH;
        check(type, operator, matching);
        if (comparison.quantifier() == Quantifier.ONE) {
            one(out, place, type, operator, operand);
            return;
        }
        checkElement(type);
        boolean any = comparison.quantifier() == Quantifier.ANY;
        List<@Nullable String> operands = Literal.elements(operand);
        if (operands.isEmpty()) {
            out.bind(ValueBoolean.get(!any));
            return;
        }
        out.sql("(");
        out.each(operands, any ? " OR " : " AND ", each -> one(out, place, type, operator, each));
        out.sql(")");
    }

    /** PostgreSQL has no arrays of arrays. */
    private static void checkElement(ColumnType type) {
        if (type.kind() == Kind.ARRAY) {
            throw Refusal.of("42704", "could not find array type for data type " + type.name());
        }
    }

    private static void check(ColumnType type, Operator operator, boolean matching) {
        String unknown = "unknown";
        if (matching && !type.kind().text()) {
            throw Refusal.noOperator(type, written(operator), unknown);
        }
        switch (operator) {
            case CS, CD, OV -> {
                if (type.kind() == Kind.JSON && operator == Operator.CD) {
                    throw Refusal.notHere("The operator cd is not implemented for JSON on H2.");
                }
                boolean json = type.kind() == Kind.JSON && operator == Operator.CS;
                if (type.kind() != Kind.ARRAY && !json) {
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
            Place place,
            ColumnType type,
            Operator operator,
            @Nullable String operand) {
        switch (operator) {
            case EQ, NEQ, GT, GTE, LT, LTE -> compared(out, place, type, operator, operand);
            case LIKE, ILIKE -> {
                place.write(out);
                out.sql(operator == Operator.LIKE ? " LIKE " : " ILIKE ");
                text(out, operand == null ? null : pattern(operand));
            }
            case MATCH, IMATCH -> {
                expression(operand);
                out.sql("REGEXP_LIKE(");
                place.write(out);
                out.sql(", ");
                text(out, operand);
                out.sql(operator == Operator.MATCH ? ", 'c')" : ", 'i')");
            }
            default -> {
                String wanted = Objects.toString(operand, "");
                if (type.kind() == Kind.JSON) {
                    JsonContainment.write(out, place::write, wanted);
                } else {
                    ArraySql.compare(out, place, type, operator, wanted);
                }
            }
        }
    }

    private static void compared(
            SqlBuilder out,
            Place place,
            ColumnType type,
            Operator operator,
            @Nullable String operand) {
        if (type.kind() == Kind.JSON && operand != null) {
            JsonSql.compare(out, place::write, written(operator), operand);
        } else {
            place.write(out);
            out.sql(" ").sql(written(operator)).sql(" ");
            out.bind(new Slot.Text(type, operand, place.scope().texts()));
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
        out.bind(text == null ? ValueNull.INSTANCE : ValueVarchar.get(text));
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
