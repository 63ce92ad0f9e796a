package dev.binnacle.api.transfer.script;

import dev.binnacle.api.transfer.draft.Draft;

import java.util.Map;
import java.util.Optional;

/** Checks and captures that Bruno and OpenCollection write as expression, operator and value. */
public final class AnswerChecks {
    private static final Map<String, String> COMPARED =
            Map.ofEntries(
                    Map.entry("eq", "=="),
                    Map.entry("neq", "!="),
                    Map.entry("gt", ">"),
                    Map.entry("gte", ">="),
                    Map.entry("lt", "<"),
                    Map.entry("lte", "<="),
                    Map.entry("contains", "contains"),
                    Map.entry("notContains", "not contains"),
                    Map.entry("startsWith", "startsWith"),
                    Map.entry("endsWith", "endsWith"));
    private static final Map<String, String> ALONE =
            Map.of(
                    "isEmpty", "isEmpty",
                    "isNotEmpty", "not isEmpty",
                    "isNull", "== null",
                    "isUndefined", "not exists",
                    "isDefined", "exists",
                    "isNumber", "isNumber",
                    "isString", "isString",
                    "isBoolean", "isBoolean",
                    "isArray", "isList");

    private AnswerChecks() {}

    /** Adds a check; false where it says what Hurl cannot. */
    public static boolean check(Draft draft, String expression, String operator, String value) {
        Optional<String> query = new AnswerQuery().of(expression);
        Optional<String> predicate = query.isEmpty() ? query : predicate(operator, value.strip());
        if (query.isEmpty() || predicate.isEmpty()) {
            return false;
        }
        String line = query.get() + " " + predicate.get();
        if (line.matches("status == \\d{3}")) {
            draft.status(line.substring("status == ".length()));
        } else {
            draft.check(line);
        }
        return true;
    }

    private static Optional<String> predicate(String operator, String value) {
        String alone = ALONE.get(operator);
        if (alone != null) {
            return Optional.of(alone);
        }
        String compared = COMPARED.get(operator);
        if (compared != null) {
            boolean text = compared.matches(".*(contains|With)");
            return Optional.of(
                    compared
                            + " "
                            + (text ? Literal.quoted(unquoted(value)) : Literal.bare(value)));
        }
        if (operator.equals("matches")) {
            String pattern = value.replaceAll("^/|/$", "");
            return pattern.isEmpty()
                    ? Optional.empty()
                    : Optional.of("matches " + Literal.quoted(pattern));
        }
        return operator.equals("length") && value.matches("\\d+")
                ? Optional.of("count == " + value)
                : Optional.empty();
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
