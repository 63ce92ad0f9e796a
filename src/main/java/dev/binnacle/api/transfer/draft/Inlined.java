package dev.binnacle.api.transfer.draft;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables of a request or folder that are made of others: an option of Hurl cannot hold such a
 * value, so it is put where the variable stood.
 */
public final class Inlined {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}\\n\\r]*)}}");
    private static final int DEEPEST = 10;
    private static final int LONGEST = 100_000;

    private final Map<String, String> composed = new LinkedHashMap<>();
    private final Map<String, String> plain = new LinkedHashMap<>();

    /**
     * @param variables values by name, as written
     */
    public Inlined(Map<String, String> variables) {
        variables.forEach((name, value) ->
                (value.contains("{{") ? composed : plain).put(Templates.name(name), value));
    }

    /** The other variables. */
    public Map<String, String> plain() {
        return plain;
    }

    public String put(String text) {
        return composed.isEmpty() ? text : put(text, name -> composed.get(Templates.name(name)));
    }

    /**
     * The text with what its variables stand for, and what is in those, as far as it stays short.
     *
     * @param values null = such a name has none
     */
    public static String put(String text, Function<String, @Nullable String> values) {
        String now = text;
        for (int i = 0; i < DEEPEST && now.length() < LONGEST; i++) {
            String before = now;
            Matcher found = VARIABLE.matcher(before);
            var out = new StringBuilder();
            while (found.find()) {
                String value = out.length() < LONGEST ? values.apply(found.group(1).strip()) : null;
                found.appendReplacement(
                        out, Matcher.quoteReplacement(value == null ? found.group() : value));
            }
            now = found.appendTail(out).toString();
            if (now.equals(before)) {
                break;
            }
        }
        return now;
    }
}
