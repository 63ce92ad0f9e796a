package dev.binnacle.api.transfer.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands after {@code expect(…)}: a chain of words and perhaps a value. */
final class Expectation {
    private static final Pattern CHAIN =
            Pattern.compile("\\.to\\.([A-Za-z.]+)(?:\\((.*)\\))?", Pattern.DOTALL);
    private static final Map<String, String> COMPARED =
            Map.ofEntries(
                    Map.entry("eql", "=="),
                    Map.entry("equal", "=="),
                    Map.entry("equals", "=="),
                    Map.entry("eq", "=="),
                    Map.entry("deep.equal", "=="),
                    Map.entry("be.equal", "=="),
                    Map.entry("be.eql", "=="),
                    Map.entry("include", "contains"),
                    Map.entry("contain", "contains"),
                    Map.entry("be.above", ">"),
                    Map.entry("be.greaterThan", ">"),
                    Map.entry("be.at.least", ">="),
                    Map.entry("be.below", "<"),
                    Map.entry("be.lessThan", "<"),
                    Map.entry("be.at.most", "<="));
    private static final Map<String, String> ALONE =
            Map.of(
                    "exist", "exists",
                    "be.true", "== true",
                    "be.false", "== false",
                    "be.null", "== null",
                    "be.empty", "isEmpty",
                    "be.undefined", "not exists");
    private static final Map<String, String> TYPES =
            Map.of(
                    "number", "isNumber",
                    "string", "isString",
                    "boolean", "isBoolean",
                    "array", "isList",
                    "object", "isObject");

    private Expectation() {}

    /** The asserts, or nothing where it is not understood. */
    static List<String> of(String query, String chain) {
        Matcher matcher = CHAIN.matcher(chain.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        String words = matcher.group(1);
        boolean not = words.startsWith("not.") || words.startsWith("be.not.");
        String word = words.replaceFirst("^(be\\.)?not\\.", "$1");
        String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return predicate(query, word, value).stream()
                .map(found -> not ? negated(query, found) : found)
                .toList();
    }

    private static String negated(String query, String line) {
        String predicate = line.substring(query.length() + 1);
        return predicate.startsWith("not ")
                ? query + " " + predicate.substring(4)
                : query + " not " + predicate;
    }

    private static Optional<String> predicate(String query, String word, String value) {
        String alone = ALONE.get(word);
        if (alone != null && value.isEmpty()) {
            return Optional.of(query + " " + alone);
        }
        String compared = COMPARED.get(word);
        if (compared != null) {
            return Literal.of(value).map(literal -> query + " " + compared + " " + literal);
        }
        return switch (word) {
            case "be.a", "be.an" ->
                    Optional.ofNullable(TYPES.get(value.replaceAll("[\"']", "")))
                            .map(type -> query + " " + type);
            case "have.lengthOf", "have.length" ->
                    value.matches("\\d+")
                            ? Optional.of(query + " count == " + value)
                            : Optional.empty();
            case "have.property" -> property(query, value);
            case "match" ->
                    value.matches("/(?:[^/\\\\\\n]|\\\\.)+/")
                            ? Optional.of(query + " matches " + value)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> property(String query, String value) {
        Matcher name = Pattern.compile("[\"']([A-Za-z_]\\w*)[\"']").matcher(value);
        return name.matches() && query.startsWith("jsonpath \"") && query.endsWith("\"")
                ? Optional.of(
                        query.substring(0, query.length() - 1) + "." + name.group(1) + "\" exists")
                : Optional.empty();
    }
}
