package dev.binnacle.api.collection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named values for a backend: what {@code {{name}}} stands for while it is chosen.
 *
 * @param name of its file, without {@code .properties}
 */
public record Environment(String name, Map<String, String> values) {
    public Environment {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads {@code name=value} lines as Hurl does: no escapes; {@code #} begins a comment line. */
    public static Environment parse(String name, String text) {
        var values = new LinkedHashMap<String, String>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.stripLeading().startsWith("#")) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return new Environment(name, values);
    }

    /** Its file, as {@link #parse} reads it. */
    public String text() {
        var text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }
}
