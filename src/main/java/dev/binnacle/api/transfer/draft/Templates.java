package dev.binnacle.api.transfer.draft;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables in texts of other tools, under names that Hurl can have. */
public final class Templates {
    /** Stands for a brace that is no template's; {@link DraftText} writes it as an escape. */
    static final char BRACE = '\uE17B';

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^{}\\n\\r]*)}}");
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("$guid", "newUuid"),
                    Map.entry("$uuid", "newUuid"),
                    Map.entry("$random.uuid", "newUuid"),
                    Map.entry("$randomUUID", "newUuid"),
                    Map.entry("$isoTimestamp", "newDate"),
                    Map.entry("$datetime iso8601", "newDate"),
                    Map.entry("$localDatetime iso8601", "newDate"),
                    Map.entry("newUuid", "newUuid"),
                    Map.entry("newDate", "newDate"));

    private Templates() {}

    /** The text with its variables under their names here; functions are told to the listener. */
    public static String of(String text, Consumer<String> function) {
        Matcher found = TEMPLATE.matcher(text);
        var out = new StringBuilder(text.length());
        int from = 0;
        while (found.find()) {
            out.append(literal(text.substring(from, found.start())));
            out.append("{{").append(variable(found.group(1).strip(), function)).append("}}");
            from = found.end();
        }
        return out.append(literal(text.substring(from))).toString();
    }

    /** A text in which nothing is a variable. */
    public static String literal(String text) {
        return text.replace("{{", "" + BRACE + BRACE);
    }

    private static String variable(String name, Consumer<String> function) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (name.equals("$timestamp")) {
            function.accept("{{$timestamp}} became {{newDate}}: a date, not seconds");
            return "newDate";
        }
        String clean = name(name);
        if (name.matches("(?s)(\\$|process\\.env|vault:).*")) {
            function.accept("{{" + name + "}} needs a value for {{" + clean + "}}");
        }
        return clean;
    }

    /** The name that a variable has here: letters, digits, {@code _} and {@code -}. */
    public static String name(String name) {
        String plain = name.strip().replaceFirst("^(_\\.|\\$)", "");
        String clean = plain.replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_+|(?<!_)_+$", "");
        if (clean.isEmpty()) {
            return "unnamed";
        }
        return Character.isDigit(clean.charAt(0)) || clean.charAt(0) == '-' ? "v" + clean : clean;
    }

    /** Whether the text is nothing but variables, so that it tells no secret. */
    public static boolean isOnly(String text) {
        return TEMPLATE.matcher(text.strip()).replaceAll("").isEmpty();
    }
}
