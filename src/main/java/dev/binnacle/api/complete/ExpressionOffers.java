package dev.binnacle.api.complete;

import dev.binnacle.api.hurl.Vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Queries, filters and predicates, in an assert or a capture. */
final class ExpressionOffers {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|/(?:[^/\\\\]|\\\\.)*+/?|[^\\s\"]+");
    private static final List<String> CERTIFICATE =
            List.of(
                    "Subject",
                    "Issuer",
                    "Start-Date",
                    "Expire-Date",
                    "Serial-Number",
                    "Subject-Alt-Name");
    private static final Map<String, String> TAKING =
            Map.of(
                    "jsonpath", "\"$.path\"",
                    "xpath", "\"//path\"",
                    "header", "\"name\"",
                    "cookie", "\"name\"",
                    "variable", "\"name\"",
                    "certificate", "\"attribute\"",
                    "regex", "/pattern/",
                    "nth", "a number",
                    "replace", "\"old\" \"new\"",
                    "replaceRegex", "/pattern/ \"new\"");
    private final Surroundings known;

    ExpressionOffers(Surroundings known) {
        this.known = known;
    }

    static List<Suggestion> filters() {
        return words(Vocabulary.filterNames(), "filter");
    }

    private static List<Suggestion> queries() {
        return words(Vocabulary.queryNames(), "query");
    }

    private static List<Suggestion> words(Collection<String> names, String kind) {
        return names.stream()
                .filter(name -> Vocabulary.today(name).equals(name))
                .sorted()
                .map(name ->
                        new Suggestion(
                                name,
                                kind,
                                TAKING.getOrDefault(
                                        name, Vocabulary.parameters(name) > 0 ? "\"text\"" : "")))
                .toList();
    }

    private static List<Suggestion> predicates() {
        Predicate<String> today = name -> Vocabulary.today(name).equals(name);
        return Stream.concat(
                        Vocabulary.predicatesWithValue().stream()
                                .filter(today)
                                .map(name -> new Suggestion(name, "predicate", "a value")),
                        Vocabulary.predicatesAlone().stream()
                                .map(name -> new Suggestion(name, "predicate", "")))
                .toList();
    }

    /**
     * @param start where the expression begins in the line
     * @param asserting whether predicates may follow
     */
    Offers at(String line, int start, int caret, boolean asserting) {
        Offers template = TemplateOffers.at(line, caret, known.variables());
        if (template != null) {
            return template;
        }
        var tokens = new ArrayList<String>();
        Matcher found = TOKEN.matcher(line).region(start, caret);
        int last = caret;
        while (found.find()) {
            tokens.add(found.group());
            last = found.start();
        }
        String typed = "";
        boolean within = !tokens.isEmpty() && last + tokens.getLast().length() == caret;
        if (within) {
            typed = tokens.removeLast();
        }
        return next(tokens, line, new Typed(typed, within ? last : caret, caret), asserting);
    }

    /** The word that is being typed. */
    private record Typed(String word, int start, int caret) {
        Offers of(List<Suggestion> all) {
            return Offers.fitting(start, caret, word, all);
        }
    }

    private Offers next(List<String> before, String line, Typed typed, boolean asserting) {
        if (before.isEmpty()) {
            return typed.of(queries());
        }
        String operation = before.getFirst();
        int missing = Vocabulary.parameters(operation);
        for (String token : before.subList(1, before.size())) {
            if (missing > 0) {
                missing--;
            } else {
                operation = token;
                missing = parameters(token);
            }
        }
        if (missing > 0) {
            return argument(operation, line, typed);
        }
        if (operation.equals("not")) {
            return typed.of(predicates());
        }
        boolean closed = isPredicate(operation);
        if (closed) {
            return Offers.NONE;
        }
        var all = new ArrayList<Suggestion>();
        if (asserting) {
            all.addAll(predicates());
            all.add(new Suggestion("not", "predicate", "the opposite"));
        } else {
            all.add(new Suggestion("redact", "option", "shown nowhere"));
        }
        all.addAll(filters());
        return typed.of(all);
    }

    private static int parameters(String token) {
        return Vocabulary.predicatesWithValue().contains(token) ? 1 : Vocabulary.parameters(token);
    }

    private static boolean isPredicate(String token) {
        return Vocabulary.predicatesWithValue().contains(token)
                || Vocabulary.predicatesAlone().contains(token)
                || token.equals("redact");
    }

    private Offers argument(String operation, String line, Typed typed) {
        if (!typed.word().startsWith("\"")) {
            return Offers.NONE;
        }
        int start = typed.start() + 1;
        var inside = new Typed(typed.word().substring(1), start, typed.caret());
        return switch (operation) {
            case "jsonpath" ->
                    known.answer() == null
                            ? Offers.NONE
                            : JsonKeys.at(known.answer(), line, start, typed.caret());
            case "header" -> inside.of(HeaderWords.names(true, known.headers(), ""));
            case "variable" ->
                    inside.of(
                            known.variables().stream()
                                    .map(each ->
                                            new Suggestion(each.name(), "variable", each.source()))
                                    .toList());
            case "certificate" -> inside.of(words(CERTIFICATE, "attribute"));
            default -> Offers.NONE;
        };
    }
}
