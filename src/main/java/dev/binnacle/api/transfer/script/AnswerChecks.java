package dev.binnacle.api.transfer.script;

import dev.binnacle.api.transfer.draft.Draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks and captures that Bruno and OpenCollection write as expression, operator and value. */
public final class AnswerChecks {
    private static final Map<String, String> COMPARED =
            Map.ofEntries(
                    Map.entry("eq", "=="),
                    Map.entry("neq", "!="),
                    Map.entry("equals", "=="),
                    Map.entry("notEquals", "!="),
                    Map.entry("gt", ">"),
                    Map.entry("gte", ">="),
                    Map.entry("lt", "<"),
                    Map.entry("lte", "<="),
                    Map.entry("contains", "contains"),
                    Map.entry("notContains", "not contains"),
                    Map.entry("startsWith", "startsWith"),
                    Map.entry("endsWith", "endsWith"));
    private static final Map<String, String> ALONE =
            Map.ofEntries(
                    Map.entry("isEmpty", "isEmpty"),
                    Map.entry("isNotEmpty", "not isEmpty"),
                    Map.entry("isNull", "== null"),
                    Map.entry("isUndefined", "not exists"),
                    Map.entry("isDefined", "exists"),
                    Map.entry("isNumber", "isNumber"),
                    Map.entry("isString", "isString"),
                    Map.entry("isBoolean", "isBoolean"),
                    Map.entry("isArray", "isList"),
                    Map.entry("isObject", "isObject"));

    private AnswerChecks() {}

    private static final Set<String> OTHERS =
            Set.of(
                    "in",
                    "notIn",
                    "between",
                    "length",
                    "matches",
                    "notMatches",
                    "isTruthy",
                    "isFalsy",
                    "isJson");

    /** Whether a value begins with how it is compared. */
    public static boolean isOperator(String word) {
        return COMPARED.containsKey(word) || ALONE.containsKey(word) || OTHERS.contains(word);
    }

    /** Adds checks; false where it says what Hurl cannot. */
    public static boolean check(Draft draft, String expression, String operator, String value) {
        List<String> lines =
                new AnswerQuery()
                        .of(expression)
                        .map(query -> lines(query, operator, value.strip()))
                        .orElse(List.of());
        for (String line : lines) {
            if (line.matches("status == \\d{3}")) {
                draft.status(line.substring("status == ".length()));
            } else {
                draft.check(line);
            }
        }
        return !lines.isEmpty();
    }

    private static List<String> lines(String query, String operator, String value) {
        String alone = ALONE.get(operator);
        if (alone != null) {
            return List.of(query + " " + alone);
        }
        if (value.equals("undefined") && operator.matches("n?eq")) {
            return List.of(query + (operator.equals("eq") ? " not exists" : " exists"));
        }
        String compared = COMPARED.get(operator);
        if (compared != null) {
            boolean text = compared.matches(".*(contains|With)");
            String literal = text ? Literal.quoted(unquoted(value)) : Literal.bare(value);
            return List.of(Condition.compared(query, compared, literal));
        }
        return switch (operator) {
            case "isTruthy" -> Truthy.of(query);
            case "in" -> OneOf.of(query, value);
            case "between" -> OneOf.within(query, value);
            case "matches", "notMatches" -> matches(query, operator, value);
            case "length" ->
                    value.matches("\\d+") ? List.of(query + " count == " + value) : List.of();
            default -> List.of();
        };
    }

    private static List<String> matches(String query, String operator, String value) {
        String pattern = value.replaceAll("^/|/$", "");
        String not = operator.equals("matches") ? "" : "not ";
        return pattern.isEmpty()
                ? List.of()
                : List.of(query + " " + not + "matches " + Literal.quoted(pattern));
    }

    private static String unquoted(String value) {
        return value.matches("\".*\"|'.*'") ? value.substring(1, value.length() - 1) : value;
    }

    /** Adds a capture; false where the expression asks for what Hurl cannot give. */
    public static boolean capture(Draft draft, String name, String expression) {
        Optional<String> query = new AnswerQuery().of(expression);
        query.ifPresent(found -> draft.capture(name, found));
        return query.isPresent();
    }
}
