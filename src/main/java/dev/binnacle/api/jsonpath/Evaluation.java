package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What expressions are worth at a value. */
final class Evaluation {
    private Evaluation() {}

    static boolean holds(Expression expression, JsonNode root, JsonNode current) {
        return switch (expression) {
            case Expression.And and -> and.all().stream().allMatch(e -> holds(e, root, current));
            case Expression.Or or -> or.any().stream().anyMatch(e -> holds(e, root, current));
            case Expression.Not not -> !holds(not.negated(), root, current);
            case Query query -> !query.run(root, current).isEmpty();
            case Expression.Comparison comparison ->
                    compare(
                            value(comparison.left(), root, current),
                            comparison.operator(),
                            value(comparison.right(), root, current));
            case Expression.Call call -> matches(call, root, current);
            case Expression.Literal literal ->
                    throw new IllegalStateException("no condition: " + literal);
        };
    }

    private static boolean matches(Expression.Call call, JsonNode root, JsonNode current) {
        JsonNode text = value(call.arguments().get(0), root, current);
        JsonNode pattern = value(call.arguments().get(1), root, current);
        return text != null
                && pattern != null
                && text.isString()
                && pattern.isString()
                && Patterns.fits(
                        pattern.asString(), text.asString(), call.function() == Function.MATCH);
    }

    /** Null = nothing. */
    private static @Nullable JsonNode value(
            Expression expression, JsonNode root, JsonNode current) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Query query -> only(query.run(root, current));
            case Expression.Call call -> {
                Expression argument = call.arguments().getFirst();
                yield switch (call.function()) {
                    case LENGTH -> length(value(argument, root, current));
                    case COUNT -> number(((Query) argument).run(root, current).size());
                    case VALUE -> only(((Query) argument).run(root, current));
                    case MATCH, SEARCH -> throw new IllegalStateException("no value: " + call);
                };
            }
            default -> throw new IllegalStateException("no value: " + expression);
        };
    }

    private static @Nullable JsonNode only(List<Match> found) {
        return found.size() == 1 ? found.getFirst().value() : null;
    }

    private static @Nullable JsonNode length(@Nullable JsonNode of) {
        if (of == null) {
            return null;
        }
        if (of.isString()) {
            String text = of.asString();
            return number(text.codePointCount(0, text.length()));
        }
        return of.isContainer() ? number(of.size()) : null;
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static boolean compare(
            @Nullable JsonNode left, String operator, @Nullable JsonNode right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case ">" -> less(right, left);
            case "<=" -> less(left, right) || equal(left, right);
            default -> less(right, left) || equal(left, right);
        };
    }

    private static boolean less(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return Numbers.compare(left, right) < 0;
        }
        return left.isString() && right.isString() && before(left.asString(), right.asString());
    }

    /** By code points, which UTF-16 units do not follow beyond the first plane. */
    private static boolean before(String left, String right) {
        int mismatch = 0;
        int shorter = Math.min(left.length(), right.length());
        while (mismatch < shorter && left.charAt(mismatch) == right.charAt(mismatch)) {
            mismatch++;
        }
        if (mismatch == shorter) {
            return left.length() < right.length();
        }
        char a = left.charAt(mismatch);
        char b = right.charAt(mismatch);
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? a < b : !beyond;
    }

    static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left.isNumber() && right.isNumber()) {
            return Numbers.compare(left, right) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return left.size() == right.size() && sameElements(left, right);
        }
        if (left.isObject() && right.isObject()) {
            return left.size() == right.size() && sameMembers(left, right);
        }
        return left.equals(right);
    }

    private static boolean sameElements(JsonNode left, JsonNode right) {
        Iterator<JsonNode> other = right.iterator();
        for (JsonNode each : left) {
            if (!equal(each, other.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(JsonNode left, JsonNode right) {
        for (Map.Entry<String, JsonNode> each : left.properties()) {
            JsonNode other = right.get(each.getKey());
            if (other == null || !equal(each.getValue(), other)) {
                return false;
            }
        }
        return true;
    }
}
