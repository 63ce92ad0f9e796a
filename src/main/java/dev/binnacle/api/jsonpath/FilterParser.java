package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in filters. */
final class FilterParser {
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 1000;
    private final PathText text;
    private final PathParser paths;

    FilterParser(PathText text, PathParser paths) {
        this.text = text;
        this.paths = paths;
    }

    Expression condition() {
        paths.deeper();
        List<Expression> any = new ArrayList<>();
        do {
            text.skipBlanks();
            any.add(conjunction());
        } while (next("||"));
        paths.higher();
        return any.size() == 1 ? any.getFirst() : new Expression.Or(any);
    }

    private Expression conjunction() {
        List<Expression> all = new ArrayList<>();
        do {
            text.skipBlanks();
            all.add(basic());
        } while (next("&&"));
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    /** Whether the token follows after blanks; where it does not, they are left. */
    private boolean next(String token) {
        int before = text.offset();
        text.skipBlanks();
        if (text.take(token)) {
            return true;
        }
        text.back(before);
        return false;
    }

    private Expression basic() {
        if (text.take("!")) {
            text.skipBlanks();
            return new Expression.Not(text.at('(') ? inParentheses() : test(operand()));
        }
        if (text.at('(')) {
            return inParentheses();
        }
        Expression left = operand();
        String operator = operator();
        if (operator == null) {
            return test(left);
        }
        text.skipBlanks();
        return new Expression.Comparison(compared(left), operator, compared(operand()));
    }

    private Expression inParentheses() {
        text.want("(", "( is missing");
        text.skipBlanks();
        Expression inner = condition();
        text.skipBlanks();
        text.want(")", ") is missing");
        return inner;
    }

    private @Nullable String operator() {
        for (String each : OPERATORS) {
            if (next(each)) {
                return each;
            }
        }
        return null;
    }

    private Expression test(Expression tested) {
        boolean can =
                tested instanceof Query
                        || (tested instanceof Expression.Call call
                                && call.function().result() == Function.Type.LOGICAL);
        if (!can) {
            throw text.error("This must be compared with something");
        }
        return tested;
    }

    private Expression compared(Expression operand) {
        if (!isValue(operand)) {
            throw text.error("This may be more than one value, so it cannot be compared");
        }
        return operand;
    }

    private static boolean isValue(Expression operand) {
        return switch (operand) {
            case Expression.Literal literal -> true;
            case Query query -> query.singular();
            case Expression.Call call -> call.function().result() == Function.Type.VALUE;
            default -> false;
        };
    }

    private Expression operand() {
        if (text.take("@")) {
            return new Query(false, paths.segments());
        }
        if (text.take("$")) {
            return new Query(true, paths.segments());
        }
        if (text.at('\'') || text.at('"')) {
            return new Expression.Literal(JSON.stringNode(text.string()));
        }
        String number = text.number();
        if (number != null) {
            if (number.length() > LONGEST_NUMBER) {
                throw text.error("This number is too long");
            }
            return new Expression.Literal(JSON.numberNode(new BigDecimal(number)));
        }
        String word = text.word();
        if (word == null) {
            throw text.error("A value, @, $ or a function is missing");
        }
        return text.at('(') ? call(word) : literal(word);
    }

    private Expression literal(String word) {
        return switch (word) {
            case "true" -> new Expression.Literal(JSON.booleanNode(true));
            case "false" -> new Expression.Literal(JSON.booleanNode(false));
            case "null" -> new Expression.Literal(JSON.nullNode());
            default -> throw text.error("There is no value " + word);
        };
    }

    private Expression call(String name) {
        Function function =
                Function.named(name).orElseThrow(() -> text.error("There is no function " + name));
        text.want("(", "( is missing");
        List<Expression> arguments = new ArrayList<>();
        for (Function.Type type : function.parameters()) {
            text.skipBlanks();
            if (!arguments.isEmpty()) {
                text.want(",", name + " takes one more argument");
                text.skipBlanks();
            }
            arguments.add(argument(name, type));
        }
        text.skipBlanks();
        text.want(")", ") is missing");
        return new Expression.Call(function, arguments);
    }

    private Expression argument(String name, Function.Type type) {
        Expression argument = operand();
        boolean fits = type == Function.Type.NODES ? argument instanceof Query : isValue(argument);
        if (!fits) {
            throw text.error(
                    type == Function.Type.NODES
                            ? name + " takes a query"
                            : name + " takes a single value");
        }
        return argument;
    }
}
