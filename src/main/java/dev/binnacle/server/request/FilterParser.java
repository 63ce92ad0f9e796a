package dev.binnacle.server.request;

import dev.binnacle.server.request.Operation.Comparison;
import dev.binnacle.server.request.Operation.Operator;
import dev.binnacle.server.request.Operation.Quantifier;
import dev.binnacle.server.request.Operation.TextQuery;
import dev.binnacle.server.request.Operation.Truth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads filters and trees of them. */
final class FilterParser {
    private static final String FIRST_EXPECTED = "\"not\" or operator (eq, gt, ...)";
    private static final Set<String> OTHERS = Set.of("not", "is", "in", "isdistinct");
    private final Scanner scanner;
    private final boolean nested;

    private FilterParser(Scanner scanner, boolean nested) {
        this.scanner = scanner;
        this.nested = nested;
    }

    /** Whether a parameter's value begins as a filter does; otherwise it is an argument. */
    static boolean isOperation(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return false;
        }
        String word = value.substring(0, dot);
        int bracket = word.indexOf('(');
        String name = bracket < 0 ? word : word.substring(0, bracket);
        return OTHERS.contains(name) || operator(name) != null || textQuery(name) != null;
    }

    static Filter filter(Field field, String value) {
        var scanner = new Scanner("filter (" + value + ")", value);
        return new FilterParser(scanner, false).condition(field);
    }

    /**
     * @param joiner {@code and} or {@code or}
     */
    static Logic logic(boolean negated, String joiner, String value) {
        var scanner = new Scanner("logic tree (" + value + ")", joiner + value);
        scanner.need(joiner);
        Logic logic = new FilterParser(scanner, true).many(negated, joiner.equals("and"));
        scanner.end();
        return logic;
    }

    private Logic many(boolean negated, boolean and) {
        scanner.enter();
        scanner.blanks();
        scanner.need("(");
        List<Logic> parts = new ArrayList<>();
        do {
            scanner.blanks();
            parts.add(part());
            scanner.blanks();
        } while (scanner.take(","));
        scanner.need(")");
        scanner.blanks();
        scanner.leave();
        return new Logic.Many(negated, and, parts);
    }

    private Logic part() {
        int start = scanner.place();
        boolean negated = scanner.take("not.");
        for (String joiner : List.of("and", "or")) {
            int before = scanner.place();
            if (scanner.take(joiner)) {
                scanner.blanks();
                if (scanner.sees("(")) {
                    return many(negated, joiner.equals("and"));
                }
                scanner.back(before);
            }
        }
        scanner.back(start);
        scanner.blanks();
        String name =
                scanner.name(
                        Scanner.NAME_EXPECTED
                                + ", negation operator (not) or logic operator (and, or)");
        var field = new Field(name, scanner.jsonPath());
        scanner.blanks();
        scanner.need(".");
        return new Logic.One(condition(field));
    }

    private Filter condition(Field field) {
        boolean negated = scanner.take("not.");
        return new Filter(field, negated, operation());
    }

    private Operation operation() {
        int start = scanner.place();
        String word = scanner.until(".(");
        Operation found = operation(word);
        if (found == null) {
            scanner.back(start);
            throw scanner.refused(FIRST_EXPECTED);
        }
        return found;
    }

    private @Nullable Operation operation(String word) {
        switch (word) {
            case "in" -> {
                scanner.need(".");
                return new Operation.In(list());
            }
            case "is" -> {
                scanner.need(".");
                return new Operation.Is(truth());
            }
            case "isdistinct" -> {
                scanner.need(".");
                return new Operation.IsDistinct(operand());
            }
            default -> {
                TextQuery query = textQuery(word);
                if (query != null) {
                    return textSearch(query);
                }
                Operator operator = operator(word);
                return operator == null ? null : comparison(operator);
            }
        }
    }

    private @Nullable Operation comparison(Operator operator) {
        Quantifier quantifier = Quantifier.ONE;
        if (operator.quantified() && scanner.take("(any)")) {
            quantifier = Quantifier.ANY;
        } else if (operator.quantified() && scanner.take("(all)")) {
            quantifier = Quantifier.ALL;
        }
        return scanner.take(".") ? new Comparison(operator, quantifier, operand()) : null;
    }

    private Operation textSearch(TextQuery query) {
        String language = null;
        if (scanner.take("(")) {
            language = scanner.word();
            scanner.need(")");
        }
        scanner.need(".");
        return new Operation.TextSearch(query, language, operand());
    }

    private Truth truth() {
        int start = scanner.place();
        String word = nested ? scanner.until(",)") : scanner.rest();
        for (Truth each : Truth.values()) {
            if (each.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        scanner.back(start);
        throw scanner.refused("isVal: (null, not_null, true, false, unknown)");
    }

    private List<String> list() {
        scanner.blanks();
        scanner.need("(");
        scanner.blanks();
        List<String> elements = new ArrayList<>();
        do {
            elements.add(element());
        } while (scanner.take(","));
        scanner.need(")");
        scanner.blanks();
        if (!nested) {
            scanner.end();
        }
        return elements;
    }

    /** A quoted value where the quote ends it, else everything up to the next comma. */
    private String element() {
        int start = scanner.place();
        String quoted = closedQuote();
        if (quoted != null) {
            return quoted;
        }
        scanner.back(start);
        return scanner.until(",)");
    }

    private @Nullable String closedQuote() {
        if (!scanner.sees("\"")) {
            return null;
        }
        try {
            String quoted = scanner.quoted();
            return scanner.atEnd() || scanner.sees(",") || scanner.sees(")") ? quoted : null;
        } catch (ApiException open) {
            return null;
        }
    }

    private String operand() {
        if (!nested) {
            return scanner.rest();
        }
        int start = scanner.place();
        String quoted = closedQuote();
        if (quoted != null) {
            return quoted;
        }
        scanner.back(start);
        String array = array();
        if (array != null) {
            return array;
        }
        scanner.back(start);
        return scanner.until(",)");
    }

    /** A value in braces, which may hold commas, quotes and further braces. */
    private @Nullable String array() {
        if (!scanner.sees("{")) {
            return null;
        }
        var text = new StringBuilder();
        int depth = 0;
        do {
            if (scanner.take("{")) {
                depth++;
                text.append('{');
            } else if (scanner.take("}")) {
                depth--;
                text.append('}');
            }
            if (depth > 0) {
                text.append(scanner.until("{}"));
            }
        } while (depth > 0 && !scanner.atEnd());
        return depth == 0 ? text.toString() : null;
    }

    private static @Nullable Operator operator(String word) {
        for (Operator each : Operator.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable TextQuery textQuery(String word) {
        for (TextQuery each : TextQuery.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        return null;
    }
}
