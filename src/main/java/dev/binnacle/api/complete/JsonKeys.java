package dev.binnacle.api.complete;

import dev.binnacle.api.body.JsonPlace;
import dev.binnacle.api.check.AssertLine;
import dev.binnacle.api.hurl.HurlText;
import dev.binnacle.api.jsonpath.JsonPath;
import dev.binnacle.api.jsonpath.JsonPathException;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What may follow in a JSONPath, by the answer that it will be asked of. */
final class JsonKeys {
    private static final int MOST_LOOKED_AT = 20;
    private static final int LONGEST_SHOWN = 24;

    private JsonKeys() {}

    /**
     * @param line holds the path between double quotes
     * @param start where the path begins in it
     */
    static Offers at(JsonNode answer, String line, int start, int caret) {
        String typed = line.substring(start, caret);
        int step = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf('['));
        if (step < 0) {
            return "$".startsWith(typed)
                    ? new Offers(start, caret, List.of(new Suggestion("$", "path", shown(answer))))
                    : Offers.NONE;
        }
        boolean dots = step > 0 && typed.charAt(step) == '.' && typed.charAt(step - 1) == '.';
        String base = typed.substring(0, dots ? step - 1 : step);
        String word = typed.substring(step + 1).replaceFirst("^'", "");
        var steps = new LinkedHashSet<Suggestion>();
        for (JsonNode each : found(answer, HurlText.decode(base))) {
            steps(each, steps);
        }
        return Offers.fitting(start + step, end(line, caret), word, List.copyOf(steps));
    }

    /** After a bracket and a quote that close what is being typed. */
    private static int end(String line, int caret) {
        int at = line.startsWith("'", caret) ? caret + 1 : caret;
        return line.startsWith("]", at) ? at + 1 : caret;
    }

    private static List<JsonNode> found(JsonNode answer, String base) {
        try {
            return JsonPath.parse(base).find(answer).stream()
                    .limit(MOST_LOOKED_AT)
                    .map(match -> match.value())
                    .toList();
        } catch (JsonPathException notYet) {
            return List.of();
        }
    }

    private static void steps(JsonNode value, LinkedHashSet<Suggestion> steps) {
        if (value.isObject()) {
            value.properties()
                    .forEach(each ->
                            steps.add(
                                    new Suggestion(
                                            step(each.getKey()),
                                            "member",
                                            shown(each.getValue()))));
        } else if (value.isArray()) {
            steps.add(new Suggestion("[*]", "elements", value.size() + " of them"));
            var first = new ArrayList<Suggestion>();
            for (int i = 0; i < Math.min(value.size(), 3); i++) {
                first.add(new Suggestion("[" + i + "]", "element", shown(value.get(i))));
            }
            steps.addAll(first);
        }
    }

    /** As it stands in a path between double quotes. */
    private static String step(String name) {
        var place =
                new JsonPlace(
                        List.of(new JsonPlace.Step(name, 0)), JsonPlace.Kind.NULL, "", 0, false);
        String quoted = AssertLine.quoted(place.path());
        return quoted.substring(2, quoted.length() - 1);
    }

    private static String shown(JsonNode value) {
        if (value.isObject()) {
            return "{" + value.size() + "}";
        }
        if (value.isArray()) {
            return "[" + value.size() + "]";
        }
        String text = value.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
