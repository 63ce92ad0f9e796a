package dev.binnacle.api.jsonpath;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What stands in a filter. */
sealed interface Expression
        permits Query,
                Expression.Literal,
                Expression.Call,
                Expression.Comparison,
                Expression.And,
                Expression.Or,
                Expression.Not {

    record Literal(JsonNode value) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * @param operator such as {@code <=}
     */
    record Comparison(Expression left, String operator, Expression right) implements Expression {}

    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Expression negated) implements Expression {}
}
