package dev.binnacle.api.transfer.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's comparison, or several joined by {@code &&}, as asserts. */
final class Condition {
    private static final Pattern COMPARED =
            Pattern.compile("(.+?)\\s*(={2,3}|!={1,2}|>=|<=|>|<)\\s*([^=].*)", Pattern.DOTALL);
    private static final Pattern HAS =
            Pattern.compile("(.+)\\.hasOwnProperty\\(\\s*[\"'](\\w+)[\"']\\s*\\)");
    private static final Pattern CONTAINS =
            Pattern.compile("(.+)\\.(?:has|includes)\\(\\s*([\"'`].*[\"'`])\\s*\\)");
    private static final Map<String, String> OPERATORS =
            Map.of("==", "==", "===", "==", "!=", "!=", "!==", "!=");

    private Condition() {}

    /** The asserts, or nothing where a part is not understood. */
    static List<String> of(AnswerQuery queries, String expression) {
        List<String> lines = new ArrayList<>();
        for (String part : expression.split("&&", -1)) {
            Optional<String> line = one(queries, part.strip());
            if (line.isEmpty()) {
                return List.of();
            }
            lines.add(line.get());
        }
        return lines;
    }

    private static Optional<String> one(AnswerQuery queries, String part) {
        Matcher has = HAS.matcher(part);
        if (has.matches()) {
            return queries.of(has.group(1) + "." + has.group(2)).map(query -> query + " exists");
        }
        Matcher contains = CONTAINS.matcher(part);
        if (contains.matches()) {
            Optional<String> text = Literal.of(contains.group(2));
            return text.flatMap(found ->
                    queries.of(contains.group(1)).map(query -> query + " contains " + found));
        }
        Matcher compared = COMPARED.matcher(part);
        if (!compared.matches()) {
            return queries.of(part)
                    .filter(query -> query.startsWith("header "))
                    .map(query -> query + " exists");
        }
        String operator = OPERATORS.getOrDefault(compared.group(2), compared.group(2));
        String value = compared.group(3).strip();
        if (queries.isMediaType(compared.group(1)) && operator.equals("==")) {
            return Literal.of(value).flatMap(Condition::mediaType);
        }
        Optional<String> query = queries.of(compared.group(1));
        if (value.equals("undefined")) {
            boolean there = operator.equals("!=");
            return query.map(found -> found + (there ? " exists" : " not exists"));
        }
        return query.flatMap(
                found -> Literal.of(value).map(literal -> compared(found, operator, literal)));
    }

    /** A body that is compared with a text as a whole is no JSON. */
    static String compared(String query, String operator, String literal) {
        boolean whole = query.equals("jsonpath \"$\"") && literal.startsWith("\"");
        return (whole ? "body" : query) + " " + operator + " " + literal;
    }

    private static Optional<String> mediaType(String literal) {
        String type = literal.replace("\"", "");
        return type.matches("[\\w.+-]+/[\\w.+-]+")
                ? Optional.of(
                        "header \"Content-Type\" matches /^"
                                + type.replace("/", "\\/").replace(".", "\\.").replace("+", "\\+")
                                + "(;.*)?$/")
                : Optional.empty();
    }
}
