package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.draft.Templates;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables and tags in texts.
 *
 * @param requests their names by their ids: tags point at answers of them
 * @param asked what tags ask of an answer, by the request's id: paths by the variables they become
 */
record InsomniaText(Map<String, String> requests, Map<String, Map<String, String>> asked) {
    private static final Pattern TAG = Pattern.compile("\\{%\\s*(\\w+)([^%]{0,500})%}");
    private static final Pattern ENCODED = Pattern.compile("b64::([A-Za-z0-9+/=]+)::46b");

    InsomniaText {
        requests = Map.copyOf(requests);
        asked = Map.copyOf(asked);
    }

    /**
     * @param source all of the file, whose tags are looked through
     */
    static InsomniaText of(Map<String, String> requests, String source) {
        Map<String, Map<String, String>> asked = new HashMap<>();
        var texts = new InsomniaText(requests, Map.of());
        TAG.matcher(source)
                .results()
                .filter(tag -> tag.group(1).equals("response") && texts.isCaptured(tag.group(2)))
                .forEach(tag -> {
                    List<String> words = words(tag.group(2));
                    asked.computeIfAbsent(words.get(1), id -> new TreeMap<>())
                            .put(texts.answer(tag.group(2)), words.get(2));
                });
        return new InsomniaText(requests, asked);
    }

    /** Whether it is a place in the JSON of an answer whose request came too. */
    private boolean isCaptured(String given) {
        List<String> words = words(given);
        return words.size() > 2
                && words.getFirst().equals("body")
                && requests.containsKey(words.get(1))
                && words.get(2).startsWith("$");
    }

    /** What the answer of a request is to leave to others: queries by their variables. */
    Map<String, String> captures(String id) {
        Map<String, String> queries = new TreeMap<>();
        asked.getOrDefault(id, Map.of())
                .forEach((variable, path) ->
                        queries.put(
                                variable,
                                "jsonpath \""
                                        + path.replace("\\", "\\\\").replace("\"", "\\\"")
                                        + "\""));
        return queries;
    }

    String of(String text, Consumer<String> leftOut) {
        Matcher tags = TAG.matcher(text);
        String plain =
                tags.replaceAll(tag ->
                        Matcher.quoteReplacement(
                                "{{" + variable(tag.group(1), tag.group(2), leftOut) + "}}"));
        return Templates.of(plain, leftOut);
    }

    private String variable(String name, String given, Consumer<String> leftOut) {
        if (name.equals("uuid")) {
            return "$guid";
        }
        if (name.equals("now") && !given.matches(".*'(millis|unix|custom)'.*")) {
            return "$isoTimestamp";
        }
        String variable = name.equals("response") ? answer(given) : name;
        leftOut.accept(
                name.equals("response") && isCaptured(given)
                        ? "{{" + variable + "}} is " + told(name, given) + ": send that first"
                        : "{{" + variable + "}} needs a value: it was " + told(name, given));
        return variable;
    }

    /** Whose answer, and what of it: two of them are two variables. */
    private String answer(String given) {
        List<String> words = words(given);
        String request = words.size() > 1 ? requests.getOrDefault(words.get(1), "") : "";
        String path = words.size() > 2 ? words.get(2).replaceFirst("^\\$\\W*", "") : "";
        String both = Templates.name((request + "_" + path).replaceAll("^_|_$", ""));
        return both.equals("unnamed") ? "response" : both;
    }

    /** A tag in words. */
    String told(String name, String given) {
        List<String> words = words(given);
        return name.equals("response") && words.size() > 2
                ? words.get(2)
                        + " in the "
                        + words.getFirst()
                        + " of the answer of "
                        + requests.getOrDefault(words.get(1), words.get(1))
                : "{% " + (name + " " + given.strip()).strip() + " %}";
    }

    /** What is said of a text that is one tag; empty for another text. */
    String tag(String text) {
        Matcher tag = TAG.matcher(text.strip());
        return tag.matches() ? told(tag.group(1), tag.group(2)) : "";
    }

    private static List<String> words(String given) {
        return List.of(given.split(",")).stream()
                .map(word -> word.strip().replaceAll("^['\"]|['\"]$", ""))
                .map(InsomniaText::decoded)
                .toList();
    }

    private static String decoded(String word) {
        Matcher encoded = ENCODED.matcher(word);
        try {
            return encoded.matches()
                    ? new String(
                            Base64.getDecoder().decode(encoded.group(1)), StandardCharsets.UTF_8)
                    : word;
        } catch (IllegalArgumentException odd) {
            return word;
        }
    }
}
