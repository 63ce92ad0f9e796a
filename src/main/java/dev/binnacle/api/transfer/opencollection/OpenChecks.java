package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Assertion;
import dev.binnacle.api.hurl.Capture;
import dev.binnacle.api.hurl.Expression;
import dev.binnacle.api.hurl.HurlText;
import dev.binnacle.api.hurl.Operation;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.Predicate;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.Section;
import dev.binnacle.api.hurl.SectionKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Hurl file checks and keeps of an answer, as assertions and actions of an OpenCollection:
 * their expressions are JavaScript, so only what reads the same there is written.
 */
final class OpenChecks {
    private static final Pattern PATH =
            Pattern.compile("\\$(?:\\.[A-Za-z_]\\w*|\\[\\d+]|\\['[^'\\\\]*'])*");
    private static final Map<String, String> COMPARED =
            Map.of(
                    "==", "eq",
                    "!=", "neq",
                    ">", "gt",
                    ">=", "gte",
                    "<", "lt",
                    "<=", "lte",
                    "startsWith", "startsWith",
                    "endsWith", "endsWith",
                    "contains", "contains",
                    "matches", "matches");
    private static final Map<String, String> NOT =
            Map.of(
                    "==", "neq",
                    "contains", "notContains",
                    "matches", "notMatches",
                    "exists", "isUndefined",
                    "isEmpty", "isNotEmpty");
    private static final Map<String, String> ALONE =
            Map.of(
                    "exists", "isDefined",
                    "isEmpty", "isEmpty",
                    "isNumber", "isNumber",
                    "isString", "isString",
                    "isBoolean", "isBoolean",
                    "isList", "isArray",
                    "isObject", "isObject");

    private final String path;
    private final List<String> leftOut;
    private final List<Object> assertions = new ArrayList<>();
    private final List<Object> actions = new ArrayList<>();

    OpenChecks(String path, List<String> leftOut) {
        this.path = path;
        this.leftOut = leftOut;
    }

    /** Empty where nothing is checked or kept. */
    Map<String, Object> of(ResponsePart response) {
        if (!response.status().equals("*")) {
            assertions.add(assertion("res.status", "eq", response.status()));
        }
        for (Pair pair : response.headers()) {
            String name = HurlText.decode(pair.key());
            add(header(name), "eq", HurlText.decode(pair.value()), pair.key());
        }
        if (response.body() != null) {
            leftOut.add(path + ": the body that is expected");
        }
        for (Section section : response.sections()) {
            boolean captures = section.kind() == SectionKind.CAPTURES;
            section.pairs().forEach(captures ? this::capture : this::check);
        }
        Map<String, Object> runtime = new LinkedHashMap<>();
        if (!assertions.isEmpty()) {
            runtime.put("assertions", assertions);
        }
        if (!actions.isEmpty()) {
            runtime.put("actions", actions);
        }
        return runtime;
    }

    private void capture(Pair pair) {
        Capture capture = Capture.of(pair.value());
        Optional<String> expression = expression(capture.subject());
        if (expression.isEmpty()) {
            leftOut.add(path + ": the capture " + pair.key() + ": " + pair.value());
            return;
        }
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("expression", expression.get());
        selector.put("method", "jsonq");
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("name", HurlText.decode(pair.key()));
        variable.put("scope", "runtime");
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("type", "set-variable");
        action.put("phase", "after-response");
        action.put("selector", selector);
        action.put("variable", variable);
        actions.add(action);
    }

    private void check(Pair pair) {
        Assertion assertion = Assertion.of(pair.value());
        Predicate predicate = assertion.predicate();
        Argument argument = predicate.value();
        Optional<String> value = argument == null ? Optional.of("") : value(argument, predicate);
        Map<String, String> operators =
                predicate.negated() ? NOT : argument == null ? ALONE : COMPARED;
        String operator = operators.get(predicate.name());
        Optional<String> expression = expression(assertion.subject());
        if (operator == null || value.isEmpty() || expression.isEmpty()) {
            leftOut.add(path + ": the check " + pair.value());
        } else {
            assertions.add(assertion(expression.get(), operator, value.get()));
        }
    }

    private void add(String expression, String operator, String value, String told) {
        if (value.indexOf('\n') >= 0) {
            leftOut.add(path + ": the check of " + told);
        } else {
            assertions.add(assertion(expression, operator, value));
        }
    }

    private static String header(String name) {
        return "res.headers[\"" + name.toLowerCase(Locale.ROOT) + "\"]";
    }

    private static Map<String, Object> assertion(String expression, String operator, String value) {
        Map<String, Object> assertion = new LinkedHashMap<>();
        assertion.put("expression", expression);
        assertion.put("operator", operator);
        if (!value.isEmpty()) {
            assertion.put("value", value);
        }
        return assertion;
    }

    private static Optional<String> expression(Expression subject) {
        Operation query = subject.query();
        List<Operation> filters = subject.filters();
        boolean counted = filters.size() == 1 && filters.getFirst().name().equals("count");
        if (!filters.isEmpty() && !counted) {
            return Optional.empty();
        }
        return switch (query.name()) {
            case "status" -> plain("res.status", counted);
            case "duration" -> plain("res.responseTime", counted);
            case "header" -> plain(header(text(query)), counted);
            case "jsonpath" ->
                    PATH.matcher(text(query)).matches()
                            ? Optional.of(
                                    "res.body"
                                            + text(query).substring(1)
                                            + (counted ? ".length" : ""))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> plain(String expression, boolean counted) {
        return counted ? Optional.empty() : Optional.of(expression);
    }

    private static String text(Operation query) {
        return HurlText.decode(query.arguments().getFirst().content());
    }

    /** As it is written there: bare; a text that looks like something else stands in quotes. */
    private static Optional<String> value(Argument argument, Predicate predicate) {
        return switch (argument.kind()) {
            case NUMBER, WORD -> Optional.of(argument.source());
            case TEMPLATE -> Optional.of(argument.source());
            case REGEX -> Optional.of(argument.content());
            case TEXT, ONELINE -> {
                String text = HurlText.decode(argument.content());
                boolean odd =
                        text.isBlank()
                                || !text.equals(text.strip())
                                || text.matches("(?s).*[\"'\\n\\r].*");
                boolean otherType =
                        text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null|undefined");
                boolean compared = predicate.name().matches("[=!<>]+");
                yield odd
                        ? Optional.empty()
                        : Optional.of(compared && otherType ? "\"" + text + "\"" : text);
            }
            default -> Optional.empty();
        };
    }
}
