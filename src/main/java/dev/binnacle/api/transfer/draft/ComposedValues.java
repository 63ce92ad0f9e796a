package dev.binnacle.api.transfer.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of one environment that are made of others in it, put together. */
final class ComposedValues {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}\\n\\r]*)}}");
    private static final int LONGEST = 100_000;

    private final Map<String, String> values;
    private final Set<String> open = new HashSet<>();

    private ComposedValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param values by their names here
     * @param unknown is told the name of each value that holds what has no value here; it stays
     */
    static Map<String, String> of(Map<String, String> values, Consumer<String> unknown) {
        var composing = new ComposedValues(values);
        Map<String, String> composed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Optional<String> whole = composing.whole(name);
            if (whole.isEmpty()) {
                unknown.accept(name);
            }
            composed.put(name, whole.orElse(value));
        });
        return composed;
    }

    /** A secret has no value here, and what goes round in a circle never gets one. */
    private Optional<String> whole(String name) {
        String value = values.getOrDefault(name, "");
        if (value.contains("{%") || !open.add(name)) {
            return Optional.empty();
        }
        Matcher parts = VARIABLE.matcher(value);
        var out = new StringBuilder();
        boolean known = true;
        while (known && parts.find()) {
            Optional<String> part = whole(Templates.name(parts.group(1)));
            known = part.filter(text -> !text.isEmpty()).isPresent() && out.length() < LONGEST;
            parts.appendReplacement(out, Matcher.quoteReplacement(part.orElse("")));
        }
        open.remove(name);
        return known ? Optional.of(parts.appendTail(out).toString()) : Optional.empty();
    }
}
