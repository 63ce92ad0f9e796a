package dev.binnacle.api.transfer.draft;

import java.util.LinkedHashMap;
import java.util.Map;
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
        String now = text;
        for (int i = 0; i < DEEPEST && !composed.isEmpty() && now.length() < LONGEST; i++) {
            String before = now;
            now =
                    VARIABLE.matcher(before)
                            .replaceAll(each -> {
                                String value = composed.get(Templates.name(each.group(1)));
                                return Matcher.quoteReplacement(
                                        value == null ? each.group() : value);
                            });
            if (now.equals(before)) {
                break;
            }
        }
        return now;
    }
}
