package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Storage options as {@code WITH ( … )} holds them. */
final class Options {
    private Options() {}

    /** Adds what is written to the names and values. */
    static void into(Map<String, String> options, @Nullable Written written) {
        if (written == null) {
            return;
        }
        for (String part : split(written.text())) {
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals))
                            .strip()
                            .toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "true" : bare(part.substring(equals + 1).strip());
            if (!name.isEmpty() && !name.equals("oids")) {
                options.put(name, value);
            }
        }
    }

    private static String bare(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted
                ? value.substring(1, value.length() - 1).replace("''", "'")
                : value.toLowerCase(Locale.ROOT);
    }

    /** At the commas outside quotes and parentheses. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if (one == '\'' || one == '"') {
                quote = one;
            } else if (one == '(' || one == '[') {
                depth++;
            } else if (one == ')' || one == ']') {
                depth--;
            } else if (one == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        String last = text.substring(from).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }
}
