package dev.binnacle.api.transfer.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands after {@code expect(…)}: a chain of words and perhaps a value. */
final class Expectation {
    private static final Pattern CHAIN =
            Pattern.compile("\\.to\\.([A-Za-z.]+)(?:\\((.*)\\))?", Pattern.DOTALL);
    private static final Map<String, String> COMPARED =
            Map.ofEntries(
                    Map.entry("eql", "=="),
                    Map.entry("deep.eql", "=="),
                    Map.entry("equal", "=="),
                    Map.entry("equals", "=="),
                    Map.entry("eq", "=="),
                    Map.entry("deep.equal", "=="),
                    Map.entry("be.equal", "=="),
                    Map.entry("be.eql", "=="),
                    Map.entry("include", "contains"),
                    Map.entry("includes", "contains"),
                    Map.entry("contain", "contains"),
                    Map.entry("contains", "contains"),
                    Map.entry("have.string", "contains"),
                    Map.entry("be.above", ">"),
                    Map.entry("be.gt", ">"),
                    Map.entry("be.gte", ">="),
                    Map.entry("be.lt", "<"),
                    Map.entry("be.lte", "<="),
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

    /** One expectation after another, of the same value. */
    private static final Pattern FURTHER =
            Pattern.compile(
                    "(\\.to\\.(?!.*property).+?\\))\\.(?:and|that)\\.(?:is\\.|to\\.)?(.+)",
                    Pattern.DOTALL);

    private Expectation() {}

    /** The asserts, or nothing where it is not understood. */
    static List<String> of(String query, String chain) {
        Matcher further = FURTHER.matcher(chain.strip());
        if (further.matches()) {
            String then = further.group(2).replaceFirst("^(not\\.)?empty", "be.$1empty");
            List<String> first = of(query, further.group(1));
            List<String> second = of(query, ".to." + then);
            return first.isEmpty() || second.isEmpty()
                    ? List.of()
                    : Stream.concat(first.stream(), second.stream()).toList();
        }
        Matcher matcher = CHAIN.matcher(chain.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        String words = matcher.group(1).replaceFirst("^have\\.not\\.", "not.have.");
        boolean not = words.startsWith("not.") || words.startsWith("be.not.");
        String word = words.replaceFirst("^(be\\.)?not\\.", "$1");
        String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
        List<String> found = predicates(query, word, value);
        return !not
                ? found
                : found.size() == 1 ? List.of(negated(query, found.getFirst())) : List.of();
    }

    private static String negated(String query, String line) {
        if (!line.startsWith(query + " ")) {
            return line.replaceFirst(" (exists|==)", " not $1");
        }
        String predicate = line.substring(query.length() + 1);
        return predicate.startsWith("not ")
                ? query + " " + predicate.substring(4)
                : query + " not " + predicate;
    }

    private static List<String> predicates(String query, String word, String value) {
        return switch (word) {
            case "be.ok" -> value.isEmpty() ? Truthy.of(query) : List.of();
            case "be.oneOf" -> OneOf.of(query, value);
            case "be.within" -> OneOf.within(query, value);
            case "include.keys", "contain.keys", "include.all.keys", "contain.all.keys" ->
                    Stream.of(value.replaceAll("[\\[\\]]", "").split(","))
                            .flatMap(key -> property(query, key.strip()).stream())
                            .toList();
            default -> predicate(query, word, value).stream().toList();
        };
    }

    private static Optional<String> predicate(String query, String word, String value) {
        String alone = ALONE.get(word);
        if (alone != null && value.isEmpty()) {
            return Optional.of(query + " " + alone);
        }
        String compared = COMPARED.get(word);
        if (compared != null) {
            return Literal.of(value).map(literal -> Condition.compared(query, compared, literal));
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

    /** A name that is there, perhaps with a value. */
    private static Optional<String> property(String query, String value) {
        Matcher name =
                Pattern.compile("[\"']([A-Za-z_]\\w*)[\"']\\s*(?:,\\s*(.+))?").matcher(value);
        if (!name.matches() || !query.startsWith("jsonpath \"") || !query.endsWith("\"")) {
            return Optional.empty();
        }
        String inner = query.substring(0, query.length() - 1) + "." + name.group(1) + "\"";
        return name.group(2) == null
                ? Optional.of(inner + " exists")
                : Literal.of(name.group(2)).map(literal -> inner + " == " + literal);
    }
}
